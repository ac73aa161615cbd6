#pragma once
// One and the same asymmetric object, described in LPS, sampled on any grid.
#include "core/image/volume.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tavr::test {

/// An "F" about the origin, thick in y, with a bar of another brightness: no reflection or rotation maps it to itself.
inline double letterHu(const Vec3& p) {
    const auto box = [&](Vec3 lo, Vec3 hi) {
        return (p.array() >= lo.array()).all() && (p.array() <= hi.array()).all();
    };
    if (box({-14, -4, -20}, {-8, 4, 20})) return 400.0;   // stem, towards patient right
    if (box({-8, -4, 14}, {14, 4, 20})) return 400.0;     // upper arm, at the head
    if (box({-8, -4, 0}, {6, 4, 6})) return 400.0;        // middle arm
    if (box({-14, 4, -20}, {-8, 12, -14})) return 900.0;  // a bright foot towards the back
    return -200.0;
}

inline Volume letterOn(const ImageGrid& grid) {
    Volume v(grid);
    // 2³ samples a voxel: edges at the same place on every grid.
    for (int k = 0; k < grid.size[2]; ++k) {
        for (int j = 0; j < grid.size[1]; ++j) {
            for (int i = 0; i < grid.size[0]; ++i) {
                double sum = 0.0;
                for (int s = 0; s < 8; ++s) {
                    const Vec3 part(0.5 * (s & 1) - 0.25, 0.25 * (s & 2) - 0.25, 0.125 * (s & 4) - 0.25);
                    sum += letterHu(grid.toLps(Vec3(i, j, k) + part));
                }
                v.at(i, j, k) = std::int16_t(sum / 8.0);
            }
        }
    }
    return v;
}

/// A grid centred on the origin, `side` mm wide, with these axes.
inline ImageGrid centred(const Eigen::Matrix3d& direction, double side, Vec3 spacing) {
    ImageGrid grid;
    grid.direction = direction;
    grid.spacing = spacing;
    for (int a = 0; a < 3; ++a) grid.size[std::size_t(a)] = int(side / spacing[a]) + 1;
    grid.origin = Vec3::Zero();
    grid.origin = -grid.centre();
    return grid;
}

inline std::vector<std::pair<std::string, ImageGrid>> letterGrids(double side, double mm) {
    const Eigen::Matrix3d one = Eigen::Matrix3d::Identity();
    std::vector<std::pair<std::string, ImageGrid>> grids{{"identity", centred(one, side, Vec3::Constant(mm))}};
    for (int a = 0; a < 3; ++a) {
        Eigen::Matrix3d flip = one;
        flip(a, a) = -1.0;  // left-handed
        grids.emplace_back("flipped " + std::string(1, "ijk"[a]), centred(flip, side, Vec3::Constant(mm)));
    }
    Eigen::Matrix3d turned = one;
    turned.col(0) = -one.col(0);
    turned.col(1) = -one.col(1);
    grids.emplace_back("turned half", centred(turned, side, Vec3::Constant(mm)));
    Eigen::Matrix3d permuted;
    permuted << one.col(1), one.col(2), one.col(0);
    grids.emplace_back("sagittal scan", centred(permuted, side, Vec3::Constant(mm)));
    const Eigen::Matrix3d oblique = Eigen::AngleAxisd(0.5, Vec3(1, 2, -1).normalized()).toRotationMatrix();
    grids.emplace_back("oblique", centred(oblique, 1.2 * side, Vec3(mm, 0.9 * mm, 1.1 * mm)));
    Eigen::Matrix3d mirrored = oblique;
    mirrored.col(2) *= -1.0;
    grids.emplace_back("oblique left-handed", centred(mirrored, 1.2 * side, Vec3(mm, 0.9 * mm, 1.1 * mm)));
    return grids;
}

}  // namespace tavr::test
