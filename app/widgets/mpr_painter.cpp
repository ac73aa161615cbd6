#include "app/widgets/mpr_painter.h"

#include <QPainter>
#include <QPainterPath>

namespace tavr {
namespace {

const QColor kText(235, 235, 235);
const QColor kShadow(0, 0, 0, 190);

QColor colourOf(const Rgb& c, double opacity = 1.0) {
    return QColor(c.r, c.g, c.b, int(255 * opacity));
}
QPointF point(const Vec2& p) {
    return {p.x(), p.y()};
}

void drawStroke(QPainter& painter, const MprStroke& stroke) {
    if (stroke.points.size() < 2) return;
    QPen pen(colourOf(stroke.colour, stroke.opacity), stroke.widthPx, stroke.dashed ? Qt::DashLine : Qt::SolidLine,
             Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (stroke.pairs) {
        QVector<QLineF> lines;
        for (std::size_t i = 0; i + 1 < stroke.points.size(); i += 2)
            lines.append({point(stroke.points[i]), point(stroke.points[i + 1])});
        painter.drawLines(lines);
        return;
    }
    QPolygonF polygon;
    for (const Vec2& p : stroke.points) polygon.append(point(p));
    if (stroke.closed) {
        painter.drawPolygon(polygon);
    } else {
        painter.drawPolyline(polygon);
    }
}

/// Text with a dark rim: legible on air and on contrast.
void drawText(QPainter& painter, const QPointF& baseline, const QString& text, const QColor& colour) {
    QPainterPath path;
    path.addText(baseline, painter.font(), text);
    painter.strokePath(path, QPen(kShadow, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, colour);
}

void drawHandle(QPainter& painter, const MprHandle& handle) {
    const QPointF at = point(handle.at);
    const double r = handle.selected ? 7.0 : 5.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, int(180 * handle.opacity)), 3.5));
    painter.drawEllipse(at, r, r);
    painter.setPen(QPen(colourOf(handle.colour, handle.opacity), handle.selected ? 2.5 : 1.8));
    painter.drawEllipse(at, r, r);
    painter.drawPoint(at);
    if (!handle.label.empty()) {
        drawText(painter, at + QPointF(r + 3, -r), QString::fromStdString(handle.label),
                 colourOf(handle.colour, handle.opacity));
    }
}

QPointF baseline(MprText::Anchor anchor, const QRectF& text, const QSizeF& size) {
    constexpr double kEdge = 8.0;
    const double left = kEdge, right = size.width() - kEdge - text.width();
    const double top = kEdge + text.height(), bottom = size.height() - kEdge;
    const double midX = 0.5 * (size.width() - text.width()), midY = 0.5 * (size.height() + text.height());
    switch (anchor) {
        case MprText::Left:
            return {left, midY};
        case MprText::Right:
            return {right, midY};
        case MprText::Top:
            return {midX, top};
        case MprText::Bottom:
            return {midX, bottom};
        case MprText::TopLeft:
            return {left, top};
        case MprText::TopRight:
            return {right, top};
        case MprText::BottomLeft:
            return {left, bottom};
        case MprText::BottomRight:
            return {right, bottom};
    }
    return {left, top};
}

}  // namespace

QImage toQImage(const RgbaImage& image, double pixelRatio) {
    QImage out = QImage(image.rgba.data(), image.width, image.height, image.width * 4, QImage::Format_RGBA8888).copy();
    out.setDevicePixelRatio(pixelRatio);
    return out;
}

void paintMpr(QPainter& painter, const MprPicture& picture, const QSizeF& size, double pixelRatio) {
    const RgbaImage& grey = picture.image;
    QImage image(grey.rgba.data(), grey.width, grey.height, grey.width * 4, QImage::Format_RGBX8888);
    image.setDevicePixelRatio(pixelRatio);
    painter.drawImage(QPointF(0, 0), image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MprStroke& stroke : picture.strokes) drawStroke(painter, stroke);
    for (const MprHandle& handle : picture.handles) drawHandle(painter, handle);
    drawStroke(painter, picture.scaleBar);
    const QPointF bar = point(picture.scaleBar.points.back());
    drawText(painter, bar + QPointF(6, 4), QString::fromStdString(picture.scaleText), kText);
    for (const MprText& text : picture.texts) {
        const QString s = QString::fromStdString(text.text);
        const QRectF box = painter.fontMetrics().tightBoundingRect(s);
        drawText(painter, baseline(text.anchor, box, size), s, kText);
    }
}

}  // namespace tavr
