#include "planning/report/quantity_list.h"

#include <QLocale>

#include <cmath>

namespace tavr {
namespace {

QString localized(double value, int decimals) {
    QString text = QLocale().toString(value, 'f', decimals);
    return text.replace(QLatin1Char('-'), QChar(0x2212));  // a minus, not a hyphen
}

QString side(double degrees, const char* positive, const char* negative) {
    return QStringLiteral("%1 %2°").arg(QLatin1String(std::lround(degrees) < 0 ? negative : positive),
                                        localized(std::abs(degrees), 0));
}

}  // namespace

QString numberText(double value, const QString& unit, int decimals) {
    const QString number = localized(value, decimals);
    if (unit.isEmpty()) return number;
    return unit == QStringLiteral("°") ? number + unit : number + QChar(0x00A0) + unit;
}

QString quantityText(const Quantity& quantity, const QString& unit, int decimals) {
    return quantity.known() ? numberText(*quantity.value, unit, decimals) : QString(QChar(0x2013));
}

QString intervalText(const Quantity& quantity, int decimals) {
    if (!quantity.known() || !(quantity.high > quantity.low)) return {};
    return localized(quantity.low, decimals) + QStringLiteral(" – ") + localized(quantity.high, decimals);
}

QString viewText(const CArmView& view) {
    return side(view.laoDeg, "LAO", "RAO") + QStringLiteral(" / ") + side(view.cranDeg, "CRAN", "CAUD");
}

}  // namespace tavr
