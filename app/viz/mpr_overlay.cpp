#include "app/viz/mpr_overlay.h"

#include "app/viz/mpr_triad.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kGapPx = 12.0;
constexpr double kDotPx = 4.0;  // a curve that crosses the plane steeply shows as a dot of this width

/// The part of the segment a–b whose height is within ±slab; empty if none.
std::optional<std::pair<Vec3, Vec3>> clipped(const Vec3& a, const Vec3& b, double ha, double hb, double slab) {
    double lo = 0.0, hi = 1.0;
    const double d = hb - ha;
    if (std::abs(d) < 1e-12) {
        if (std::abs(ha) > slab) return std::nullopt;
    } else {
        const double t0 = (-slab - ha) / d, t1 = (slab - ha) / d;
        lo = std::max(lo, std::min(t0, t1));
        hi = std::min(hi, std::max(t0, t1));
        if (lo > hi) return std::nullopt;
    }
    return std::pair{Vec3(a + lo * (b - a)), Vec3(a + hi * (b - a))};
}

void thickenDots(std::vector<MprStroke>& strokes) {
    for (MprStroke& s : strokes) {
        double extent = 0.0;
        for (const Vec2& p : s.points) extent = std::max(extent, (p - s.points.front()).norm());
        if (extent < kDotPx) s.widthPx = std::max(s.widthPx, kDotPx);
    }
}

}  // namespace

Vec2 MprProjection::toPixel(const Vec3& lps) const {
    const Vec2 uv = plane.toPlane(lps);
    return {0.5 * width + uv.x() / mmPerPixel, 0.5 * height - uv.y() / mmPerPixel};
}

Vec3 MprProjection::toLps(const Vec2& px) const {
    return plane.toLps({(px.x() - 0.5 * width) * mmPerPixel, (0.5 * height - px.y()) * mmPerPixel});
}

std::vector<MprStroke> strokesOf(const MprCurve& curve, const MprProjection& view) {
    MprStroke style;
    style.colour = curve.colour;
    style.widthPx = curve.widthPx;
    style.dashed = curve.dashed;
    std::vector<MprStroke> strokes;
    const std::size_t n = curve.points.size();
    const std::size_t segments = n < 2 ? 0 : (curve.closed ? n : n - 1);
    bool open = false, whole = true;
    for (std::size_t i = 0; i < segments; ++i) {
        const Vec3 &a = curve.points[i], &b = curve.points[(i + 1) % n];
        const double ha = view.plane.height(a), hb = view.plane.height(b);
        const auto part = clipped(a, b, ha, hb, curve.slabMm);
        whole = whole && part && std::abs(ha) <= curve.slabMm && std::abs(hb) <= curve.slabMm;
        if (!part) {
            open = false;
            continue;
        }
        if (!open) {
            strokes.push_back(style);
            strokes.back().points.push_back(view.toPixel(part->first));
        }
        strokes.back().points.push_back(view.toPixel(part->second));
        open = std::abs(hb) <= curve.slabMm;
    }
    if (whole && curve.closed && strokes.size() == 1) {
        strokes.front().points.pop_back();
        strokes.front().closed = true;
    }
    thickenDots(strokes);
    return strokes;
}

MprStroke cutOf(const MprSurface& surface, const MprProjection& view) {
    MprStroke stroke;
    stroke.colour = surface.colour;
    stroke.widthPx = surface.widthPx;
    stroke.pairs = true;
    const TriangleMesh& mesh = *surface.mesh;
    std::vector<double> height(mesh.points.size());
    std::transform(mesh.points.begin(), mesh.points.end(), height.begin(),
                   [&](const Vec3& p) { return view.plane.height(p); });
    for (const auto& t : mesh.triangles) {
        Vec3 cut[2];
        int n = 0;
        for (int e = 0; e < 3 && n < 2; ++e) {
            const auto a = std::size_t(t[std::size_t(e)]), b = std::size_t(t[std::size_t((e + 1) % 3)]);
            if ((height[a] < 0.0) == (height[b] < 0.0)) continue;
            const double f = height[a] / (height[a] - height[b]);
            cut[n++] = mesh.points[a] + f * (mesh.points[b] - mesh.points[a]);
        }
        if (n == 2) stroke.points.insert(stroke.points.end(), {view.toPixel(cut[0]), view.toPixel(cut[1])});
    }
    return stroke;
}

MprStroke zeroLine(const ScalarImage& field, Rgb colour, const MprProjection& view) {
    constexpr double kCellPx = 2.0, kOutside = 1e3;
    const int columns = int(view.width / kCellPx) + 2, rows = int(view.height / kCellPx) + 2;
    std::vector<float> value(std::size_t(columns) * std::size_t(rows));
    parallelFor(rows, [&](int r) {
        for (int c = 0; c < columns; ++c)
            value[std::size_t(r) * std::size_t(columns) + std::size_t(c)] =
                float(sampleLinear(field, view.toLps({c * kCellPx, r * kCellPx}), kOutside));
    });
    MprStroke stroke;
    stroke.colour = colour;
    stroke.widthPx = 1.4;
    stroke.pairs = true;
    constexpr std::array<std::array<int, 2>, 4> kCorners{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    for (int r = 0; r + 1 < rows; ++r)
        for (int c = 0; c + 1 < columns; ++c) {
            std::array<Vec2, 4> cuts;
            std::size_t count = 0;
            for (std::size_t e = 0; e < 4; ++e) {
                const auto &p = kCorners[e], &q = kCorners[(e + 1) % 4];
                const double a = value[std::size_t(r + p[1]) * std::size_t(columns) + std::size_t(c + p[0])],
                             b = value[std::size_t(r + q[1]) * std::size_t(columns) + std::size_t(c + q[0])];
                if ((a < 0.0) == (b < 0.0)) continue;
                const double t = std::min(a, b) < -0.5 * kOutside || std::max(a, b) >= kOutside ? 0.5 : a / (a - b);
                const Vec2 from(c + p[0], r + p[1]), to(c + q[0], r + q[1]);
                cuts[count++] = kCellPx * (from + t * (to - from));
            }
            for (std::size_t n = 0; n + 1 < count; n += 2)
                stroke.points.insert(stroke.points.end(), {cuts[n], cuts[n + 1]});
        }
    return stroke;
}

std::optional<Vec3> lineOf(const PlaneFrame& other, const MprProjection& view) {
    const double c = other.height(view.toLps({0.0, 0.0}));
    const Vec3 line(other.height(view.toLps({1.0, 0.0})) - c, other.height(view.toLps({0.0, 1.0})) - c, c);
    const double scale = line.head<2>().norm();
    if (scale < 1e-6 * view.mmPerPixel) return std::nullopt;
    return Vec3(line / scale);
}

std::vector<MprStroke> crossStrokes(const MprCrossLine& cross, const std::optional<Vec2>& gapAt,
                                    const MprProjection& view) {
    const auto line = lineOf(cross.plane, view);
    if (!line) return {};
    const Vec2 normal = line->head<2>();
    const Vec2 along(-normal.y(), normal.x());
    const Vec2 middle = gapAt.value_or(Vec2(0.5 * view.width, 0.5 * view.height));
    const Vec2 foot = middle - (normal.dot(middle) + line->z()) * normal;
    const double reach = view.width + view.height + middle.norm();
    const double gap = gapAt ? kGapPx : 0.0;
    std::vector<MprStroke> strokes;
    for (const double side : {-1.0, 1.0}) {
        MprStroke s;
        s.colour = cross.colour;
        s.points = {foot + side * gap * along, foot + side * reach * along};
        s.opacity = 0.8;
        strokes.push_back(s);
    }
    return strokes;
}

double scaleBarLength(const MprProjection& view) {
    const double room = 0.25 * view.width * view.mmPerPixel;
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(room, 1e-6))));
    for (const double step : {5.0, 2.0}) {
        if (step * decade <= room) return step * decade;
    }
    return decade;
}

std::array<MprText, 4> edgeLetters(const PlaneFrame& plane) {
    return {MprText{directionLetters(-plane.u), MprText::Left}, MprText{directionLetters(plane.u), MprText::Right},
            MprText{directionLetters(plane.v), MprText::Top}, MprText{directionLetters(-plane.v), MprText::Bottom}};
}

}  // namespace tavr
