#include "app/viz/mpr_scene.h"

#include "app/viz/mpr_overlay.h"
#include "core/base/check.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tavr {

struct MprScene::Impl {
    VolumePtr volume;
    std::shared_ptr<const LabelImage> labels;
    std::vector<std::pair<int, Rgb>> labelColours;
    double labelOpacity = 0.35;
    WindowLevel wl;
    std::vector<MprCurve> curves;
    std::vector<MprSurface> surfaces;
    std::shared_ptr<const ScalarImage> outline;
    Rgb outlineColour;
    std::vector<MprMarker> markers;
    std::optional<Vec3> cross;
    std::vector<MprCrossLine> crossLines;

    MprProjection view{{}, 0.0, 0.0, 0.5};
    double pixelRatio = 1.0;
    bool fitted = false;

    bool samplesStale = true, greyStale = true, overlayStale = true;
    ObliqueImage samples;
    std::vector<std::uint8_t> labelPixels;
    MprPicture picture;

    void moved() { samplesStale = greyStale = overlayStale = true; }
    int deviceWidth() const { return int(std::lround(view.width * pixelRatio)); }
    int deviceHeight() const { return int(std::lround(view.height * pixelRatio)); }
    void fitNow();
    void sample();
    void sampleLabels();
    void paintGrey();
    void paintLabels();
    void drawOverlay();
    void drawHandles();
};

void MprScene::Impl::fitNow() {
    if (!volume || view.width < 1.0 || view.height < 1.0) return;
    Vec2 lo = Vec2::Constant(std::numeric_limits<double>::max()), hi = -lo;
    const Index3& n = volume->grid.size;
    for (int corner = 0; corner < 8; ++corner) {
        Vec3 ijk;
        for (int a = 0; a < 3; ++a) ijk[a] = (corner >> a) & 1 ? n[std::size_t(a)] - 0.5 : -0.5;
        const Vec2 uv = view.plane.toPlane(volume->grid.toLps(ijk));
        lo = lo.cwiseMin(uv);
        hi = hi.cwiseMax(uv);
    }
    view.plane.origin = view.plane.toLps(0.5 * (lo + hi));
    view.mmPerPixel = std::max((hi - lo).x() / view.width, (hi - lo).y() / view.height);
    moved();
}

void MprScene::Impl::sample() {
    const double mm = view.mmPerPixel / pixelRatio;
    if (volume) {
        samples = reslice(*volume, view.plane, deviceWidth(), deviceHeight(), mm);
    } else {
        samples = {view.plane, deviceWidth(), deviceHeight(), mm, {}};
        samples.hu.assign(std::size_t(samples.width) * std::size_t(samples.height), -1024.0F);
    }
    sampleLabels();
    samplesStale = false;
    greyStale = true;
}

void MprScene::Impl::sampleLabels() {
    labelPixels.clear();
    if (!labels || labelColours.empty()) return;
    labelPixels.resize(samples.hu.size());
    // Nearest label along each row, with the index computed incrementally.
    const ImageGrid& grid = labels->grid;
    const auto index = [&](double x, double y) -> Vec3 {
        return grid.toIndex(view.toLps({(x + 0.5) / pixelRatio, (y + 0.5) / pixelRatio})) + Vec3::Constant(0.5);
    };
    constexpr int kRowsAtOnce = 64;
    parallelFor((samples.height + kRowsAtOnce - 1) / kRowsAtOnce, [&](int band) {
        const int last = std::min(samples.height, (band + 1) * kRowsAtOnce);
        for (int y = band * kRowsAtOnce; y < last; ++y) {
            const Vec3 row = index(0, y), step = index(1, y) - row;
            std::uint8_t* out = labelPixels.data() + std::size_t(y) * std::size_t(samples.width);
            for (int x = 0; x < samples.width; ++x) {
                const Vec3 at = row + x * step;
                if (at.minCoeff() < 0.0) continue;
                const int i = int(at.x()), j = int(at.y()), k = int(at.z());
                if (grid.contains(i, j, k)) out[x] = labels->at(i, j, k);
            }
        }
    });
}

void MprScene::Impl::paintGrey() {
    if (picture.image.width != samples.width || picture.image.height != samples.height) {
        picture.image = RgbaImage(samples.width, samples.height);
    }
    const auto lowest = float(wl.centre - 0.5 * wl.width);
    const auto scale = float(255.0 / std::max(1.0, wl.width));
    std::uint8_t* out = picture.image.rgba.data();
    for (const float hu : samples.hu) {
        const auto grey = std::uint8_t(std::clamp((hu - lowest) * scale, 0.0F, 255.0F));
        out[0] = out[1] = out[2] = grey;
        out += 4;
    }
    paintLabels();
    greyStale = false;
}

void MprScene::Impl::paintLabels() {
    if (labelPixels.empty()) return;
    std::array<std::optional<Rgb>, 256> table;
    for (const auto& [value, colour] : labelColours) {
        if (value >= 0 && value < 256) table[std::size_t(value)] = colour;
    }
    for (std::size_t i = 0; i < labelPixels.size(); ++i) {
        const auto& colour = table[labelPixels[i]];
        if (!colour) continue;
        std::uint8_t* p = picture.image.rgba.data() + 4 * i;
        const std::uint8_t tint[3] = {colour->r, colour->g, colour->b};
        for (int c = 0; c < 3; ++c) p[c] = std::uint8_t(p[c] + labelOpacity * (tint[c] - p[c]));
    }
}

void MprScene::Impl::drawHandles() {
    picture.handles.clear();
    for (const MprMarker& m : markers) {
        const double h = view.plane.height(m.lps);
        const Vec2 at = view.toPixel(m.lps);
        const bool inPicture = at.x() >= 0 && at.y() >= 0 && at.x() <= view.width && at.y() <= view.height;
        if (std::abs(h) > m.slabMm || !inPicture) continue;
        picture.handles.push_back(
            {m.id, at, m.label, m.colour, 1.0 - 0.75 * std::abs(h) / m.slabMm, h, m.draggable, m.selected});
    }
}

void MprScene::Impl::drawOverlay() {
    picture.strokes.clear();
    std::optional<Vec2> gap;
    if (cross) gap = view.toPixel(*cross);
    for (const MprCrossLine& line : crossLines) {
        for (MprStroke& s : crossStrokes(line, gap, view)) picture.strokes.push_back(std::move(s));
    }
    for (const MprSurface& surface : surfaces) {
        if (surface.mesh) picture.strokes.push_back(cutOf(surface, view));
    }
    if (outline) picture.strokes.push_back(zeroLine(*outline, outlineColour, view));
    for (const MprCurve& curve : curves) {
        for (MprStroke& s : strokesOf(curve, view)) picture.strokes.push_back(std::move(s));
    }
    drawHandles();
    const auto letters = edgeLetters(view.plane);
    picture.texts.assign(letters.begin(), letters.end());
    const double bar = scaleBarLength(view);
    const Vec2 start(14.0, view.height - 14.0);
    picture.scaleBar = {};
    picture.scaleBar.points = {start, start + Vec2(bar / view.mmPerPixel, 0.0)};
    picture.scaleBar.widthPx = 2.0;
    picture.scaleText = (bar < 1.0 ? std::to_string(bar).substr(0, 4) : std::to_string(int(bar))) + " mm";
    overlayStale = false;
}

MprCurve curveOf(const PlanarContour& contour, Rgb colour, double widthPx) {
    MprCurve curve;
    curve.points = contour.toLps();
    curve.closed = true;
    curve.colour = colour;
    curve.widthPx = widthPx;
    return curve;
}

MprScene::MprScene() : impl_(std::make_unique<Impl>()) {}
MprScene::~MprScene() = default;

void MprScene::setVolume(VolumePtr volume) {
    impl_->volume = std::move(volume);
    if (impl_->fitted) impl_->fitNow();
    impl_->moved();
}
const VolumePtr& MprScene::volume() const {
    return impl_->volume;
}

void MprScene::setLabels(std::shared_ptr<const LabelImage> labels, std::vector<std::pair<int, Rgb>> colours,
                         double opacity) {
    impl_->labels = std::move(labels);
    impl_->labelColours = std::move(colours);
    impl_->labelOpacity = std::clamp(opacity, 0.0, 1.0);
    impl_->samplesStale = true;
}

void MprScene::setOutline(std::shared_ptr<const ScalarImage> field, Rgb colour) {
    impl_->outline = std::move(field);
    impl_->outlineColour = colour;
    impl_->overlayStale = true;
}

void MprScene::setWindowLevel(const WindowLevel& wl) {
    impl_->wl = {wl.centre, std::max(1.0, wl.width)};
    impl_->greyStale = true;
}
const WindowLevel& MprScene::windowLevel() const {
    return impl_->wl;
}

void MprScene::setCurves(std::vector<MprCurve> curves) {
    impl_->curves = std::move(curves);
    impl_->overlayStale = true;
}

void MprScene::setSurfaces(std::vector<MprSurface> surfaces) {
    impl_->surfaces = std::move(surfaces);
    impl_->overlayStale = true;
}

void MprScene::setMarkers(std::vector<MprMarker> markers) {
    impl_->markers = std::move(markers);
    impl_->overlayStale = true;
}
const std::vector<MprMarker>& MprScene::markers() const {
    return impl_->markers;
}

void MprScene::moveMarker(int id, const Vec3& lps) {
    for (MprMarker& m : impl_->markers) {
        if (m.id == id) m.lps = lps;
    }
    impl_->overlayStale = true;
}

void MprScene::setCrosshair(std::optional<Vec3> centre, std::vector<MprCrossLine> lines) {
    impl_->cross = centre;
    impl_->crossLines = std::move(lines);
    impl_->overlayStale = true;
}
const std::optional<Vec3>& MprScene::crosshair() const {
    return impl_->cross;
}

void MprScene::setViewport(int width, int height, double pixelRatio) {
    Impl& d = *impl_;
    const double w = std::max(1, width), h = std::max(1, height);
    if (d.view.width == w && d.view.height == h && d.pixelRatio == pixelRatio) return;
    d.view.width = w;
    d.view.height = h;
    d.pixelRatio = pixelRatio;
    if (d.fitted) d.fitNow();
    d.moved();
}

void MprScene::setPlane(const PlaneFrame& plane) {
    impl_->view.plane = plane;
    if (impl_->fitted) impl_->fitNow();
    impl_->moved();
}
const PlaneFrame& MprScene::plane() const {
    return impl_->view.plane;
}

void MprScene::movePlaneTo(const Vec3& lps) {
    scroll(-impl_->view.plane.height(lps));
}

void MprScene::turnTo(const PlaneFrame& plane) {
    Impl& d = *impl_;
    const Vec2 offset = d.view.plane.toPlane(plane.origin);  // of the pivot from the picture's centre
    d.view.plane = plane;
    d.view.plane.origin = plane.toLps(-offset);
    d.moved();
}

void MprScene::scroll(double mm) {
    impl_->view.plane = impl_->view.plane.shifted(-mm);
    impl_->moved();
}

double MprScene::scrollStep() const {
    if (!impl_->volume) return 1.0;
    const ImageGrid& grid = impl_->volume->grid;
    return (grid.direction.transpose() * impl_->view.plane.normal).cwiseAbs().dot(grid.spacing);
}

void MprScene::pan(const Vec2& pixels) {
    MprProjection& v = impl_->view;
    v.plane.origin = v.plane.toLps(Vec2(-pixels.x(), pixels.y()) * v.mmPerPixel);
    impl_->fitted = false;
    impl_->moved();
}

void MprScene::zoom(double factor, const Vec2& aboutPx) {
    const Vec3 fixed = toLps(aboutPx);
    setMmPerPixel(impl_->view.mmPerPixel / factor);
    pan(aboutPx - toPixel(fixed));
}

void MprScene::setMmPerPixel(double mm) {
    impl_->view.mmPerPixel = std::clamp(mm, 0.005, 10.0);
    impl_->fitted = false;
    impl_->moved();
}
double MprScene::mmPerPixel() const {
    return impl_->view.mmPerPixel;
}

void MprScene::fit() {
    impl_->fitted = true;
    impl_->fitNow();
}

Vec3 MprScene::toLps(const Vec2& px) const {
    return impl_->view.toLps(px);
}
Vec2 MprScene::toPixel(const Vec3& lps) const {
    return impl_->view.toPixel(lps);
}

std::optional<double> MprScene::valueAt(const Vec2& px) const {
    if (!impl_->volume) return std::nullopt;
    const double hu = sampleLinear(*impl_->volume, toLps(px), std::numeric_limits<double>::quiet_NaN());
    return std::isnan(hu) ? std::nullopt : std::optional(hu);
}

std::optional<int> MprScene::pick(const Vec2& px, double radiusPx) const {
    impl_->drawHandles();
    std::optional<int> best;
    double nearest = radiusPx;
    for (const MprHandle& h : impl_->picture.handles) {
        if ((h.at - px).norm() > nearest) continue;
        nearest = (h.at - px).norm();
        best = h.id;
    }
    return best;
}

std::optional<int> MprScene::pickCrossLine(const Vec2& px, double radiusPx) const {
    for (std::size_t i = 0; i < impl_->crossLines.size(); ++i) {
        const auto line = lineOf(impl_->crossLines[i].plane, impl_->view);
        if (line && std::abs(line->head<2>().dot(px) + line->z()) <= radiusPx) return int(i);
    }
    return std::nullopt;
}

const MprPicture& MprScene::picture() {
    Impl& d = *impl_;
    TAVR_CHECK(d.view.width >= 1.0 && d.view.height >= 1.0);
    if (d.samplesStale) d.sample();
    if (d.greyStale) d.paintGrey();
    if (d.overlayStale) d.drawOverlay();
    return d.picture;
}

}  // namespace tavr
