#include "planning/report/pictures.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>

namespace tavr::report {
namespace {

constexpr double kPixelMm = 0.25;  // finer than CT, so that the paper shows no blocks
constexpr double kContourMm = 0.35;
const QColor kContour(0x3f, 0xe0, 0xb0), kCaliper(0xff, 0xd1, 0x4f), kLetter(0xff, 0xff, 0xff);
const std::array<QColor, 3> kCuspColours{QColor(0xff, 0xd1, 0x4f), QColor(0xff, 0x6b, 0x6b), QColor(0x6f, 0xb7, 0xff)};

/// Window that shows blood grey and calcium white: from fat to well above the lumen.
std::pair<double, double> window(const CaseData& data) {
    const double blood = data.root && data.root->lumenMeanHu > 0.0 ? data.root->lumenMeanHu : 350.0;
    return {-200.0, blood + 450.0};
}

QImage grey(const ObliqueImage& picture, const std::pair<double, double>& range) {
    QImage image(picture.width, picture.height, QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height; ++y) {
        uchar* out = image.scanLine(y);
        for (int x = 0; x < picture.width; ++x) {
            const double hu = picture.hu[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
            const double t = (hu - range.first) / (range.second - range.first);
            out[x] = uchar(std::lround(255.0 * std::clamp(t, 0.0, 1.0)));
        }
    }
    return image;
}

void calipersOf(Picture& picture, const Section& section) {
    const CaliperDiameters c = calipers(section.contour);
    const Vec2 centre = centroid(section.contour);
    QPen pen(kCaliper, picture.sheet().px(0.2), Qt::DashLine);
    pen.setCosmetic(false);
    picture.painter().setPen(pen);
    for (const auto& [length, direction] : {std::pair(c.max, c.maxDirection), std::pair(c.min, c.minDirection)}) {
        const Vec2 half = 0.5 * length * direction;
        const PlaneFrame& plane = section.contour.plane;
        picture.painter().drawLine(picture.at(plane.toLps(centre - half)), picture.at(plane.toLps(centre + half)));
    }
}

}  // namespace

Picture::Picture(Sheet& sheet, const CaseData& data, const PlaneFrame& plane, const QRectF& mm, double spanMm)
    : sheet_(sheet), plane_(plane), mm_(mm), scale_(sheet.px(mm.width()) / spanMm) {
    sheet.fill(mm.x(), mm.y(), mm.width(), mm.height(), QColor(0x30, 0x34, 0x38));
    if (!data.ct) return;
    const int w = int(std::lround(spanMm / kPixelMm)),
              h = int(std::lround(spanMm * mm.height() / mm.width() / kPixelMm));
    const QImage image = grey(reslice(*data.ct, plane, w, h, kPixelMm), window(data));
    sheet.painter().drawImage(sheet.rect(mm.x(), mm.y(), mm.width(), mm.height()), image);
}

QPointF Picture::at(const Vec2& uv) const {
    return {sheet_.px(mm_.center().x()) + uv.x() * scale_, sheet_.px(mm_.center().y()) - uv.y() * scale_};
}

QPolygonF Picture::polygon(const std::vector<Vec3>& lps) const {
    QPolygonF out;
    for (const Vec3& x : lps) out << at(x);
    return out;
}

void Picture::curve(const std::vector<Vec3>& lps, const QColor& colour, double widthMm, bool closed) {
    painter().setPen(QPen(colour, sheet_.px(widthMm)));
    painter().setBrush(Qt::NoBrush);
    closed ? painter().drawPolygon(polygon(lps)) : painter().drawPolyline(polygon(lps));
}

void Picture::mark(const Vec3& lps, const QColor& colour, const QString& text) {
    const QPointF p = at(lps);
    painter().setPen(QPen(Qt::black, sheet_.px(0.15)));
    painter().setBrush(colour);
    painter().drawEllipse(p, sheet_.px(0.9), sheet_.px(0.9));
    painter().setBrush(Qt::NoBrush);
    const double x = p.x() / sheet_.px(1.0), y = p.y() / sheet_.px(1.0);
    sheet_.text(x + 1.4, y - 3.6, 20.0, text, {7.0, true, colour});
}

void Picture::label(double x, double y, const QString& text, Qt::Alignment align) {
    sheet_.text(x, y, 12.0, text, {7.5, true, kLetter}, align);
}

void Picture::frame() {
    const double cx = mm_.center().x(), cy = mm_.center().y();
    label(cx - 6.0, mm_.top() + 0.8, orientationLetters(plane_.v), Qt::AlignHCenter);
    label(cx - 6.0, mm_.bottom() - 4.4, orientationLetters(-plane_.v), Qt::AlignHCenter);
    label(mm_.left() + 1.0, cy - 1.8, orientationLetters(-plane_.u), Qt::AlignLeft);
    label(mm_.right() - 13.0, cy - 1.8, orientationLetters(plane_.u), Qt::AlignRight);
    const double bar = 10.0 * scale_ / sheet_.px(1.0);  // 10 mm of the patient on paper
    const double x = mm_.right() - 2.0 - bar, y = mm_.bottom() - 2.0;
    sheet_.line(x, y, x + bar, y, kLetter, 0.5);
    sheet_.text(x - 4.0, y - 3.9, bar + 8.0, QStringLiteral("10 mm"), {6.0, false, kLetter}, Qt::AlignHCenter);
}

QString orientationLetters(const Vec3& direction) {
    struct Axis {
        double size;
        QChar letter;
    };
    std::array<Axis, 3> axes{{{std::abs(direction.x()), direction.x() > 0 ? QChar('L') : QChar('R')},
                              {std::abs(direction.y()), direction.y() > 0 ? QChar('P') : QChar('A')},
                              {std::abs(direction.z()), direction.z() > 0 ? QChar('H') : QChar('F')}}};
    std::sort(axes.begin(), axes.end(), [](const Axis& a, const Axis& b) { return a.size > b.size; });
    QString out(axes[0].letter);
    if (axes[1].size > 0.4 * axes[0].size) out += axes[1].letter;  // a clearly slanted edge names both sides
    return out;
}

PlaneFrame viewFromBelow(const PlaneFrame& plane) {
    return makePlane(plane.origin, -plane.normal, Vec3::UnitX());
}

void drawSection(Sheet& sheet, const CaseData& data, const Section& section, const QRectF& mm, double spanMm,
                 bool hinges) {
    if (section.contour.empty()) {
        sheet.fill(mm.x(), mm.y(), mm.width(), mm.height(), ink::pale);
        sheet.text(mm.x() + 3.0, mm.center().y() - 2.0, mm.width() - 6.0, Report::tr("not measured"),
                   {8.0, false, ink::grey}, Qt::AlignHCenter);
        return;
    }
    PlaneFrame plane = viewFromBelow(section.contour.plane);
    plane.origin = section.contour.plane.toLps(centroid(section.contour));
    sheet.painter().save();
    sheet.painter().setClipRect(sheet.rect(mm.x(), mm.y(), mm.width(), mm.height()));
    Picture picture(sheet, data, plane, mm, spanMm);
    calipersOf(picture, section);
    picture.curve(section.contour.toLps(), kContour, kContourMm, true);
    if (hinges) {
        constexpr std::array ids{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto found = data.plan.landmarks.find(ids[i]);
            if (found != data.plan.landmarks.end())
                picture.mark(found->second.position, kCuspColours[i], QString::fromLatin1(kCuspNames[i]));
        }
    }
    picture.frame();
    sheet.painter().restore();
}

const ImplantAssessment* selectedImplant(const CaseData& data) {
    const auto chosen = std::find_if(data.implants.begin(), data.implants.end(), [&](const ImplantAssessment& i) {
        return i.choice.deviceId == data.plan.selectedDevice;
    });
    if (chosen != data.implants.end()) return &*chosen;
    return data.implants.empty() ? nullptr : &data.implants.front();
}

}  // namespace tavr::report
