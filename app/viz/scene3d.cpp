#include "app/viz/scene3d.h"

#include "app/viz/volume_reduction.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kFitMargin = 1.06;
constexpr double kOrbitRadPerPx = 0.4 * M_PI / 180.0;

using Box = Eigen::AlignedBox3d;

Box boxOf(const SceneVolume& volume) {
    Box box;
    if (!volume.image || volume.image->voxels.empty() || !volume.visible) return box;
    const auto [lo, hi] = focusBox(volume.image->grid, volume.focus);
    for (int corner = 0; corner < 8; ++corner) {
        Vec3 ijk;
        for (int a = 0; a < 3; ++a) ijk[a] = (corner >> a) & 1 ? hi[std::size_t(a)] : lo[std::size_t(a)];
        box.extend(volume.image->grid.toLps(ijk));
    }
    return box;
}

}  // namespace

void Scene3d::setVolume(VolumePtr volume, std::optional<std::pair<Vec3, double>> focus) {
    volume_.image = std::move(volume);
    volume_.focus = std::move(focus);
}

void Scene3d::setSurface(const std::string& key, TriangleMesh mesh, Rgb colour, double opacity) {
    setSurface(key, std::make_shared<const TriangleMesh>(std::move(mesh)), colour, opacity);
}

void Scene3d::setSurface(const std::string& key, std::shared_ptr<const TriangleMesh> mesh, Rgb colour, double opacity) {
    if (!mesh || mesh->empty()) {
        removeSurface(key);
    } else {
        surfaces_[key] = {std::move(mesh), colour, opacity};
    }
}

void Scene3d::fit() {
    Box box = boxOf(volume_);
    for (const auto& [key, surface] : surfaces_) {
        for (const Vec3& p : surface.mesh->points) box.extend(p);
    }
    if (box.isEmpty()) {
        for (const SceneMarker& m : markers_) box.extend(m.lps);
        for (const SceneCurve& c : curves_) {
            for (const Vec3& p : c.points) box.extend(p);
        }
    }
    if (box.isEmpty()) return;
    const Vec3 size = box.sizes();
    const double across = size.dot(camera_.right().cwiseAbs()), high = size.dot(camera_.up.cwiseAbs());
    const double aspect = double(viewport_.width) / std::max(1, viewport_.height);
    lookAt(box.center(), kFitMargin * std::max({high, across / std::max(0.1, aspect), 1.0}));
}

void Scene3d::lookAt(const Vec3& centre, double heightMm) {
    camera_.centre = centre;
    camera_.heightMm = heightMm;
}

void Scene3d::lookFrom(const Vec3& towardsViewer) {
    camera_.towardsViewer = towardsViewer.normalized();
    // Head up; along the body axis, the front up, as in an axial picture.
    const Vec3 up = std::abs(camera_.towardsViewer.z()) > 0.999 ? Vec3(-Vec3::UnitY()) : Vec3::UnitZ();
    camera_.up = (up - up.dot(camera_.towardsViewer) * camera_.towardsViewer).normalized();
}

void Scene3d::orbit(double rightPx, double downPx) {
    const Eigen::Quaterniond turn = Eigen::AngleAxisd(-kOrbitRadPerPx * downPx, camera_.right()) *
                                    Eigen::AngleAxisd(-kOrbitRadPerPx * rightPx, camera_.up);
    camera_.towardsViewer = (turn * camera_.towardsViewer).normalized();
    const Vec3 up = turn * camera_.up;
    camera_.up = (up - up.dot(camera_.towardsViewer) * camera_.towardsViewer).normalized();
}

void Scene3d::pan(double rightPx, double downPx) {
    camera_.centre += mmPerPixel() * (downPx * camera_.up - rightPx * camera_.right());
}

Vec2 Scene3d::toPixel(const Vec3& lps) const {
    const Vec3 from = (lps - camera_.centre) / mmPerPixel();
    return {0.5 * viewport_.width + from.dot(camera_.right()), 0.5 * viewport_.height - from.dot(camera_.up)};
}

std::optional<int> Scene3d::pick(const Vec2& px, double radiusPx) const {
    std::optional<int> best;
    double nearest = radiusPx;
    for (const SceneMarker& m : markers_) {
        const double distance = (toPixel(m.lps) - px).norm();
        if (distance > nearest) continue;
        nearest = distance;
        best = m.id;
    }
    return best;
}

}  // namespace tavr
