#include "planning/anatomy/root_calcium.h"

#include <cmath>
#include <numbers>

namespace tavr {
namespace {

double turnsFrom(double from, double to) {
    const double full = 2.0 * std::numbers::pi;
    const double d = std::fmod(to - from, full);
    return d < 0.0 ? d + full : d;
}

bool isLoose(const LabelImage& labels, int i, int j, int k) {
    const std::array<Index3, 6> faces{{{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}}};
    for (const Index3& f : faces) {
        const int a = i + f[0], b = j + f[1], c = k + f[2];
        if (!labels.grid.contains(a, b, c) || labels.at(a, b, c) != kCalcium) return true;
    }
    return false;
}

}  // namespace

CalciumCloud calciumCloud(const LabelImage& labels) {
    CalciumCloud cloud;
    cloud.voxelVolume = labels.grid.voxelVolume();
    std::size_t loose = 0;
    const auto& n = labels.grid.size;
    for (int k = 0; k < n[2]; ++k)
        for (int j = 0; j < n[1]; ++j)
            for (int i = 0; i < n[0]; ++i) {
                if (labels.at(i, j, k) != kCalcium) continue;
                cloud.centres.push_back(labels.grid.toLps(Vec3(i, j, k)));
                loose += isLoose(labels, i, j, k);
            }
    if (!cloud.centres.empty()) cloud.looseShare = double(loose) / double(cloud.centres.size());
    return cloud;
}

Cusp cuspAt(double angle, const std::array<double, 3>& commissureAngle) {
    for (int cusp : {0, 1}) {
        const double from = commissureAngle[std::size_t((cusp + 2) % 3)];
        if (turnsFrom(from, angle) < turnsFrom(from, commissureAngle[std::size_t(cusp)])) return Cusp(cusp);
    }
    return Cusp::LCC;
}

CalciumMeasurement measureCalcium(const CalciumCloud& cloud, const PlaneFrame& plane, const Vec2& axis,
                                  const std::array<double, 3>& commissureAngle, const CalciumZones& zones) {
    std::array<double, 3> byCusp{};
    double lvot = 0.0;
    for (const Vec3& x : cloud.centres) {
        const double h = plane.height(x);
        if (h < zones.lvotLow || h > zones.top) continue;
        if (h < 0.0) {
            lvot += cloud.voxelVolume;
            continue;
        }
        const Vec2 p = plane.toPlane(x) - axis;
        byCusp[std::size_t(cuspAt(std::atan2(p.y(), p.x()), commissureAngle))] += cloud.voxelVolume;
    }
    CalciumMeasurement m;
    for (std::size_t i = 0; i < 3; ++i) m.byCusp[i] = Quantity::exactly(byCusp[i]);
    m.lvotVolume = Quantity::exactly(lvot);
    m.volume = Quantity::exactly(byCusp[0] + byCusp[1] + byCusp[2]);
    return m;
}

}  // namespace tavr
