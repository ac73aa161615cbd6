#include "planning/report/fluoro_image.h"

#include "planning/report/quantity_list.h"

#include <QPainter>
#include <QPolygonF>

#include <cstring>

namespace tavr {
namespace {

const QColor kRing(0xff, 0xd5, 0x4a), kHinge(0x5f, 0xe0, 0x8b), kOstium(0x6f, 0xb7, 0xff);

std::optional<QPointF> pointOn(const FluoroCamera& camera, double scale, const Vec3& lps) {
    const auto p = camera.project(lps);
    return p ? std::optional(QPointF((p->x() + 0.5) * scale, (p->y() + 0.5) * scale)) : std::nullopt;
}

void mark(QPainter& painter, const QPointF& at, double size, const QColor& colour, const QString& name) {
    painter.setPen(QPen(colour, 0.3 * size));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, size, size);
    painter.drawText(at + QPointF(1.4 * size, -0.8 * size), name);
}

}  // namespace

QImage fluoroGrey(const Attenuation& attenuation, const FluoroCamera& camera) {
    const std::vector<std::uint8_t> picture = fluoroPicture(lineIntegrals(attenuation, camera));
    const int n = camera.pixels();
    QImage image(n, n, QImage::Format_Grayscale8);
    for (int y = 0; y < n; ++y) std::memcpy(image.scanLine(y), picture.data() + std::ptrdiff_t(y) * n, std::size_t(n));
    return image;
}

void drawOnFluoro(QImage& image, const FluoroCamera& camera, const CArmView& view, const Measurements& m,
                  const Landmarks& landmarks) {
    image = image.convertToFormat(QImage::Format_RGB32);
    const double scale = double(image.width()) / camera.pixels(), size = image.width() / 110.0;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(std::max(9, image.width() / 34));
    painter.setFont(font);
    QPolygonF ring;
    for (const Vec2& p : m.annulus.contour.points)
        if (const auto at = pointOn(camera, scale, m.annulus.contour.plane.toLps(p))) ring << *at;
    painter.setPen(QPen(kRing, 0.35 * size));
    painter.drawPolygon(ring);
    for (const auto& [id, name, colour] :
         {std::tuple(LandmarkId::HingeNCC, "NCC", kHinge), std::tuple(LandmarkId::HingeRCC, "RCC", kHinge),
          std::tuple(LandmarkId::HingeLCC, "LCC", kHinge), std::tuple(LandmarkId::OstiumLCA, "LCA", kOstium),
          std::tuple(LandmarkId::OstiumRCA, "RCA", kOstium)}) {
        const auto found = landmarks.find(id);
        if (found == landmarks.end()) continue;
        if (const auto at = pointOn(camera, scale, found->second.position))
            mark(painter, *at, size, colour, QLatin1String(name));
    }
    painter.setPen(Qt::white);
    const QRectF foot(0, image.height() - 2.2 * font.pixelSize(), image.width(), 1.6 * font.pixelSize());
    painter.fillRect(foot, QColor(0, 0, 0, 120));
    painter.drawText(foot, Qt::AlignCenter, viewText(view));
}

}  // namespace tavr
