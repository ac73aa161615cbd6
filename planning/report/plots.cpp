// The long-axis picture and the S-curve.
#include "planning/report/pictures.h"

#include <QPainterPath>

#include <array>
#include <cmath>

namespace tavr::report {
namespace {

const QColor kLevel(0xff, 0xff, 0xff, 0xd0), kValve(0xff, 0x9f, 0x43), kOstium(0x6f, 0xb7, 0xff);

// The picture's middle stands above the annulus: a third of it below, two thirds above.
constexpr double kOriginHeightMm = 16.0;

/// Vertical plane with the annulus normal up and the left ostium (else any direction) to the right.
PlaneFrame longAxisPlane(const Measurements& m) {
    const Vec3 n = m.annulusPlane.normal, centre = m.annulusPlane.origin;
    Vec3 across = m.annulusPlane.u;
    if (const auto& ostium = m.coronary[0].ostiumCentre; ostium) across = *ostium - centre;
    PlaneFrame plane;
    plane.u = (across - across.dot(n) * n).normalized();
    plane.v = n;
    plane.normal = plane.u.cross(plane.v);
    plane.origin = centre + kOriginHeightMm * n;
    return plane;
}

void level(Picture& p, double heightMm, const QString& name) {
    constexpr double kHalfMm = 40.0;  // beyond both edges of the picture
    const double v = heightMm - kOriginHeightMm;
    const QPointF a = p.at(Vec2(-kHalfMm, v)), b = p.at(Vec2(kHalfMm, v));
    QPen pen(kLevel, p.sheet().px(0.2), Qt::DashLine);
    p.painter().setPen(pen);
    p.painter().drawLine(a, b);
    const double mm = p.sheet().px(1.0);
    p.sheet().text(p.place().left() + 9.0, a.y() / mm - 3.2, 30.0, name, {6.5, true, kLevel});  // beside the letters
}

void valveOutline(Picture& p, const PlaneFrame& plane, const VirtualValve& valve) {
    const Vec2 axis = Vec2(plane.u.dot(valve.inflow.normal), plane.v.dot(valve.inflow.normal)).normalized();
    const Vec2 across(axis.y(), -axis.x());
    QPolygonF left, outline;
    for (const Vec2& at : valve.profile) {
        const Vec2 centre = plane.toPlane(valve.inflow.origin + at.x() * valve.inflow.normal);
        outline << p.at(Vec2(centre + 0.5 * at.y() * across));
        left.prepend(p.at(Vec2(centre - 0.5 * at.y() * across)));
    }
    outline += left;
    QColor veil = kValve;
    veil.setAlpha(50);
    p.painter().setPen(QPen(kValve, p.sheet().px(0.4)));
    p.painter().setBrush(veil);
    p.painter().drawPolygon(outline);
    p.painter().setBrush(Qt::NoBrush);
}

/// The plot's own coordinates: LAO −90…90 to the right, CRAN −60…60 upwards.
struct Axes {
    Sheet& sheet;
    QRectF mm;
    static constexpr double kLao = 90.0, kCran = 60.0;
    double x(double lao) const { return mm.left() + mm.width() * (lao + kLao) / (2 * kLao); }
    double y(double cran) const { return mm.bottom() - mm.height() * (cran + kCran) / (2 * kCran); }
    QPointF at(const CArmView& v) const { return {sheet.px(x(v.laoDeg)), sheet.px(y(v.cranDeg))}; }
};

constexpr double kReachLao = 60.0, kReachCran = 45.0;  // what a C-arm reaches at the table (docs/definitions.md)

bool reachable(const CArmView& v) {
    return std::abs(v.laoDeg) <= kReachLao && std::abs(v.cranDeg) <= kReachCran;
}

void grid(const Axes& axes) {
    Sheet& s = axes.sheet;
    s.fill(axes.mm.left(), axes.mm.top(), axes.mm.width(), axes.mm.height(), QColor(0xe3, 0xe7, 0xea));
    s.fill(axes.x(-kReachLao), axes.y(kReachCran), axes.x(kReachLao) - axes.x(-kReachLao),
           axes.y(-kReachCran) - axes.y(kReachCran), Qt::white);
    const Style tick{6.5, false, ink::grey, true};
    for (int lao = -90; lao <= 90; lao += 30) {
        s.line(axes.x(lao), axes.mm.top(), axes.x(lao), axes.mm.bottom(), ink::rule, lao == 0 ? 0.3 : 0.1);
        s.text(axes.x(lao) - 5.0, axes.mm.bottom() + 0.8, 10.0, QString::number(std::abs(lao)), tick, Qt::AlignHCenter);
    }
    for (int cran = -60; cran <= 60; cran += 15) {
        s.line(axes.mm.left(), axes.y(cran), axes.mm.right(), axes.y(cran), ink::rule, cran == 0 ? 0.3 : 0.1);
        if (cran % 30 == 0)
            s.text(axes.mm.left() - 9.0, axes.y(cran) - 1.4, 8.0, QString::number(std::abs(cran)), tick,
                   Qt::AlignRight);
    }
    const Style side{6.5, true, ink::grey};
    s.text(axes.mm.left(), axes.mm.bottom() + 3.8, 40.0, Report::tr("← RAO, degrees"), side);
    s.text(axes.mm.right() - 40.0, axes.mm.bottom() + 3.8, 40.0, Report::tr("LAO, degrees →"), side, Qt::AlignRight);
    s.text(axes.mm.left() + 1.0, axes.mm.top() + 0.6, 30.0, Report::tr("CRAN ↑"), side);
    s.text(axes.mm.left() + 1.0, axes.mm.bottom() - 3.8, 30.0, Report::tr("CAUD ↓"), side);
}

void namedView(const Axes& axes, const std::optional<CArmView>& view, const QColor& colour, const QString& name,
               double dy) {
    if (!view || std::abs(view->laoDeg) > Axes::kLao || std::abs(view->cranDeg) > Axes::kCran) return;
    Sheet& s = axes.sheet;
    const QPointF p = axes.at(*view);
    s.painter().setPen(QPen(Qt::white, s.px(0.3)));
    s.painter().setBrush(colour);
    s.painter().drawEllipse(p, s.px(1.2), s.px(1.2));
    s.painter().setBrush(Qt::NoBrush);
    // Where the curve rises, above left and below right of a point are free; the label stays inside the plot.
    const bool right = dy < 0.0 ? view->laoDeg > -45.0 : view->laoDeg > 30.0;
    const double x = axes.x(view->laoDeg) + (right ? -32.0 : 2.0);
    s.text(x, axes.y(view->cranDeg) + dy, 30.0, name, {7.0, true, colour}, right ? Qt::AlignRight : Qt::AlignLeft);
}

}  // namespace

void drawLongAxis(Sheet& sheet, const CaseData& data, const QRectF& mm) {
    const Measurements& m = *data.plan.measurements;
    const PlaneFrame plane = longAxisPlane(m);
    sheet.painter().save();
    sheet.painter().setClipRect(sheet.rect(mm.x(), mm.y(), mm.width(), mm.height()));
    Picture p(sheet, data, plane, mm, 75.0);
    const ImplantAssessment* implant = selectedImplant(data);
    if (implant && !implant->valve.profile.empty()) valveOutline(p, plane, implant->valve);
    level(p, 0.0, Report::tr("annulus"));
    level(p, -m.lvotOffset, Report::tr("LVOT"));
    if (m.sinusHeight.known()) level(p, *m.sinusHeight.value, Report::tr("sinus"));
    if (m.stjHeight.known()) level(p, *m.stjHeight.value, Report::tr("STJ"));
    for (std::size_t i = 0; i < 2; ++i) {
        if (m.coronary[i].ostiumCentre)
            p.mark(*m.coronary[i].ostiumCentre, kOstium, QString::fromLatin1(kCoronaryNames[i]));
    }
    p.frame();
    sheet.painter().restore();
}

void drawSCurve(Sheet& sheet, const Projections& projections, const QRectF& mm) {
    const Axes axes{sheet, mm};
    grid(axes);
    QPainter& painter = sheet.painter();
    painter.save();
    painter.setClipRect(sheet.rect(mm.x(), mm.y(), mm.width(), mm.height()));
    for (std::size_t i = 1; i < projections.sCurve.size(); ++i) {
        const CArmView &a = projections.sCurve[i - 1], &b = projections.sCurve[i];
        const bool within = reachable(a) && reachable(b);
        painter.setPen(QPen(within ? ink::accent : QColor(0x9a, 0xa5, 0xad), sheet.px(within ? 0.6 : 0.35)));
        painter.drawLine(axes.at(a), axes.at(b));
    }
    painter.restore();
    namedView(axes, projections.threeCusp, ink::good, Report::tr("3-cusp"), -6.0);
    namedView(axes, projections.cuspOverlap, ink::warn, Report::tr("cusp overlap R–L"), 1.2);
    painter.setPen(QPen(ink::rule, sheet.px(0.2)));
    painter.drawRect(sheet.rect(mm.x(), mm.y(), mm.width(), mm.height()));
}

}  // namespace tavr::report
