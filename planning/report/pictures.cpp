#include "planning/report/pictures.h"

#include "planning/landmark_sets.h"

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

/// The calipers as they touch the contour: across the width, with a short jaw at each end that reaches to the point of
/// support. For the largest diameter both points of support lie on the line itself.
void calipersOf(Picture& picture, const Section& section) {
    const auto& points = section.contour.points;
    const PlaneFrame& plane = section.contour.plane;
    const CaliperDiameters c = calipers(section.contour);
    picture.painter().setPen(QPen(kCaliper, picture.sheet().px(0.2)));
    const auto line = [&](const Vec2& a, const Vec2& b) {
        picture.painter().drawLine(picture.at(plane.toLps(a)), picture.at(plane.toLps(b)));
    };
    for (const Vec2& along : {c.maxDirection, c.minDirection}) {
        const auto [low, high] = std::minmax_element(
            points.begin(), points.end(), [&](const Vec2& a, const Vec2& b) { return a.dot(along) < b.dot(along); });
        const Vec2 across(-along.y(), along.x());
        const double middle = 0.5 * (low->dot(across) + high->dot(across));
        const Vec2 from = low->dot(along) * along + middle * across, to = high->dot(along) * along + middle * across;
        line(from, to);
        for (const auto& [end, support] : {std::pair(from, *low), std::pair(to, *high)}) {
            constexpr double kJawMm = 2.5;  // beyond the point of support
            const Vec2 reach = support - end;
            const Vec2 beyond = (reach.dot(across) < 0.0 ? -kJawMm : kJawMm) * across;
            line(end - beyond, support + beyond);
        }
    }
}

/// Directions of the three commissures about the annulus centre, in the annulus plane; as measured (measure_once.cpp).
std::optional<std::array<Vec2, 3>> commissureDirections(const Plan& plan) {
    const Measurements& m = *plan.measurements;
    if (m.annulus.contour.empty()) return std::nullopt;
    const Vec2 centre = centroid(m.annulus.contour);
    std::array<Vec2, 3> out;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto found = plan.landmarks.find(kCommissures[i]);
        if (found == plan.landmarks.end()) return std::nullopt;
        out[i] = (m.annulusPlane.toPlane(found->second.position) - centre).normalized();
    }
    return out;
}

/// Where the line through `centre` along `along` leaves the contour, to either side.
std::pair<Vec2, Vec2> chordEnds(const PlanarContour& contour, const Vec2& centre, const Vec2& along) {
    const Vec2 across(-along.y(), along.x());
    double low = 0.0, high = 0.0;
    for (std::size_t i = 0; i < contour.points.size(); ++i) {
        const Vec2 a = contour.points[i] - centre, b = contour.points[(i + 1) % contour.points.size()] - centre;
        const double ca = a.dot(across), cb = b.dot(across);
        if ((ca > 0.0) == (cb > 0.0)) continue;
        const double t = (a + ca / (ca - cb) * (b - a)).dot(along);
        low = std::min(low, t), high = std::max(high, t);
    }
    return {centre + low * along, centre + high * along};
}

/// The three diameters from the middle of each cusp (named there) through the centre to the opposite commissure.
void cuspDiametersOf(Picture& picture, const Section& sinus, const Plan& plan) {
    const auto commissures = commissureDirections(plan);
    if (!commissures) return;
    const Vec2 centre = centroid(sinus.contour);
    const PlaneFrame& plane = sinus.contour.plane;
    const PlaneFrame& annulus = plan.measurements->annulusPlane;
    for (std::size_t cusp = 0; cusp < 3; ++cusp) {
        const Vec2& facing = (*commissures)[(cusp + 1) % 3];
        const Vec3 direction = facing.x() * annulus.u + facing.y() * annulus.v;
        const auto [atCusp, atCommissure] =
            chordEnds(sinus.contour, centre, Vec2(plane.u.dot(direction), plane.v.dot(direction)).normalized());
        picture.painter().setPen(QPen(kCuspColours[cusp], picture.sheet().px(0.25)));
        picture.painter().drawLine(picture.at(plane.toLps(atCusp)), picture.at(plane.toLps(atCommissure)));
        picture.mark(plane.toLps(atCusp), kCuspColours[cusp], QString::fromLatin1(kCuspNames[cusp]));
    }
}

void hingesOf(Picture& picture, const Plan& plan) {
    for (std::size_t i = 0; i < 3; ++i) {
        const auto found = plan.landmarks.find(kHinges[i]);
        if (found != plan.landmarks.end())
            picture.mark(found->second.position, kCuspColours[i], QString::fromLatin1(kCuspNames[i]));
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
    constexpr double kInPlaneMm = 1.5;
    const bool hollow = std::abs(plane_.height(lps)) > kInPlaneMm;
    painter().setPen(hollow ? QPen(colour, sheet_.px(0.35)) : QPen(Qt::black, sheet_.px(0.15)));
    painter().setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter().drawEllipse(p, sheet_.px(0.9), sheet_.px(0.9));
    painter().setBrush(Qt::NoBrush);
    const double x = p.x() / sheet_.px(1.0), y = p.y() / sheet_.px(1.0);
    // Outward from the middle, away from what is marked.
    const bool left = x < mm_.center().x(), above = y < mm_.center().y();
    sheet_.text(left ? x - 21.4 : x + 1.4, above ? y - 3.6 : y + 0.4, 20.0, text, {7.0, true, colour},
                left ? Qt::AlignRight : Qt::AlignLeft);
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
                 Marks marks) {
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
    if (marks != Marks::CuspDiameters) calipersOf(picture, section);
    picture.curve(section.contour.toLps(), kContour, kContourMm, true);
    if (marks == Marks::Hinges) hingesOf(picture, data.plan);
    if (marks == Marks::CuspDiameters) cuspDiametersOf(picture, section, data.plan);
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
