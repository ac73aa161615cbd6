#include "planning/report/sheet.h"

#include <QFontMetricsF>

namespace tavr::report {

QFont Style::font() const {
    QFont f(condensed ? QStringLiteral("DejaVu Sans Condensed") : QStringLiteral("DejaVu Sans"));
    f.setPointSizeF(points);
    f.setBold(bold);
    f.setHintingPreference(QFont::PreferNoHinting);
    return f;
}

Sheet::Sheet(QPdfWriter& writer, RunningText running)
    : writer_(writer), running_(std::move(running)), painter_(&writer), scale_(writer.resolution() / 25.4) {
    painter_.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    frame();
}

void Sheet::newPage() {
    writer_.newPage();
    ++page_;
    y = kTop;
    frame();
}

void Sheet::ensure(double heightMm) {
    if (y + heightMm > kBottom) newPage();
}

void Sheet::heading(const QString& title, double keepWithMm) {
    ensure(8.0 + keepWithMm);
    const double h = text(kLeft, y, kInner, title, {11.0, true, ink::accent});
    y += h + 1.0;
    line(kLeft, y, kLeft + kInner, y, ink::accent, 0.3);
    y += 2.0;
}

double Sheet::textWidth(const QString& string, const Style& style) const {
    return QFontMetricsF(style.font(), &writer_).horizontalAdvance(string) / scale_;
}

double Sheet::textHeight(double width, const QString& string, const Style& style) const {
    const QFontMetricsF metrics(style.font(), &writer_);
    return metrics.boundingRect(QRectF(0, 0, px(width), 1e6), Qt::TextWordWrap, string).height() / scale_;
}

double Sheet::text(double x, double top, double width, const QString& string, const Style& style, Qt::Alignment align) {
    const double h = textHeight(width, string, style);
    painter_.setFont(style.font());
    painter_.setPen(style.colour);
    painter_.drawText(rect(x, top, width, h + 1.0), int(align) | Qt::TextWordWrap, string);
    return h;
}

void Sheet::fill(double x, double top, double w, double h, const QColor& colour, double radiusMm) {
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colour);
    painter_.drawRoundedRect(rect(x, top, w, h), px(radiusMm), px(radiusMm));
    painter_.setBrush(Qt::NoBrush);
}

void Sheet::line(double x1, double y1, double x2, double y2, const QColor& colour, double widthMm) {
    painter_.setPen(QPen(colour, px(widthMm)));
    painter_.drawLine(QPointF(px(x1), px(y1)), QPointF(px(x2), px(y2)));
}

void Sheet::frame() {
    const Style small{7.0, false, ink::grey};
    text(kLeft, 11.0, 90.0, QStringLiteral("OpenTAVR"), {9.0, true, ink::accent});
    text(kLeft + 60.0, 11.4, 120.0, running_.head, small, Qt::AlignRight);
    text(kLeft + 60.0, 17.1, 120.0, running_.study, {6.0, false, ink::grey}, Qt::AlignRight);
    line(kLeft, 16.5, kLeft + kInner, 16.5, ink::rule, 0.2);
    line(kLeft, 284.0, kLeft + kInner, 284.0, ink::rule, 0.2);
    text(kLeft, 285.5, 50.0, running_.version, small);
    text(kLeft + 45.0, 285.2, 90.0, Report::tr("Research software: not for clinical use"), {8.0, true, ink::bad},
         Qt::AlignHCenter);
    text(kLeft + 130.0, 285.5, 50.0, Report::tr("Page %1 of %2").arg(page_).arg(running_.pages), small, Qt::AlignRight);
}

}  // namespace tavr::report
