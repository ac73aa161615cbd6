#include "planning/anatomy/projection.h"
#include "planning/report/quantity_list.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace tavr {
namespace {

thread_local int englishDepth = 0;

QString localized(double value, int decimals) {
    if (EnglishQuantities::active()) return QLocale::c().toString(value, 'f', decimals);
    QString text = QLocale().toString(value, 'f', decimals);
    return text.replace(QLatin1Char('-'), QChar(0x2212));  // a minus, not a hyphen
}

/// An upper end that must not round to zero: as many decimals as it takes to show two figures.
QString aboveZero(double value) {
    return localized(value, value >= 10.0 ? 0 : value >= 1.0 ? 1 : 2);
}

QString side(double degrees, const char* positive, const char* negative) {
    return QStringLiteral("%1 %2°").arg(QLatin1String(std::lround(degrees) < 0 ? negative : positive),
                                        localized(std::abs(degrees), 0));
}

}  // namespace

EnglishQuantities::EnglishQuantities() {
    ++englishDepth;
}

EnglishQuantities::~EnglishQuantities() {
    --englishDepth;
}

bool EnglishQuantities::active() {
    return englishDepth > 0;
}

QString numberText(double value, const QString& unit, int decimals) {
    const QString number = localized(value, decimals);
    if (unit.isEmpty()) return number;
    const QChar gap = EnglishQuantities::active() ? QChar(u' ') : QChar(0x00A0);
    return unit == QStringLiteral("°") ? number + unit : number + gap + unit;
}

QString quantityText(const Quantity& quantity, const QString& unit, int decimals) {
    if (quantity.known() && *quantity.value == 0.0 && !(quantity.sd > 0.0) && quantity.high > 0.0) {
        const char* none = QT_TRANSLATE_NOOP("Measurements", "none seen");
        return EnglishQuantities::active() ? QString::fromUtf8(none)
                                           : QCoreApplication::translate("Measurements", none);
    }
    return quantity.known() ? numberText(*quantity.value, unit, decimals) : QString(QChar(0x2013));
}

QString intervalText(const Quantity& quantity, int decimals) {
    if (!quantity.known()) return {};
    if (quantity.unstable) return QCoreApplication::translate("Measurements", "unstable");
    if (!(quantity.high > quantity.low)) return {};
    if (*quantity.value == 0.0 && !(quantity.sd > 0.0)) return QStringLiteral("< ") + aboveZero(quantity.high);
    return localized(quantity.low, decimals) + QStringLiteral(" – ") + localized(quantity.high, decimals);
}

QString viewRangeText(const CArmView& view, const std::optional<double>& tiltSdDeg) {
    if (!tiltSdDeg || !(*tiltSdDeg > 0.0)) return {};
    const CArmView sd = viewSd(view, *tiltSdDeg);
    constexpr double kNinety = 1.645;
    return QStringLiteral("± %1° / ± %2°").arg(localized(kNinety * sd.laoDeg, 0), localized(kNinety * sd.cranDeg, 0));
}

QString reachText(const CArmView& view) {
    if (reachable(view)) return {};
    const char* text = QT_TRANSLATE_NOOP("Measurements", "beyond the reach of most C-arms");
    return EnglishQuantities::active() ? QString::fromUtf8(text) : QCoreApplication::translate("Measurements", text);
}

QString viewText(const CArmView& view) {
    return side(view.laoDeg, "LAO", "RAO") + QStringLiteral(" / ") + side(view.cranDeg, "CRAN", "CAUD");
}

}  // namespace tavr
