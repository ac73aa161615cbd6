#include "planning/anatomy/measure_once.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace tavr {
namespace {

/// Each landmark displaced by its own sigma along each axis; the centre and the lower edge of an ostium move together.
Landmarks shaken(const Landmarks& landmarks, std::mt19937_64& random) {
    std::normal_distribution<double> normal;
    Landmarks out = landmarks;
    for (auto& [id, landmark] : out)
        landmark.position += landmark.sigmaMm * Vec3(normal(random), normal(random), normal(random));
    for (const auto& [centre, lower] : {std::pair(LandmarkId::OstiumLCA, LandmarkId::OstiumLCALower),
                                        std::pair(LandmarkId::OstiumRCA, LandmarkId::OstiumRCALower)}) {
        if (!out.contains(centre) || !out.contains(lower)) continue;
        out[centre].position = landmarks.at(centre).position + out[lower].position - landmarks.at(lower).position;
    }
    return out;
}

std::vector<double> knownValues(const Measurements& m) {
    std::vector<double> values;
    eachQuantity(m, [&](const Quantity& q) { values.push_back(q.value.value_or(std::nan(""))); });
    return values;
}

void setInterval(Quantity& q, double sd) {
    constexpr double k90 = 1.645;  // normal quantile of a central 90 % interval
    q.sd = sd;
    q.low = *q.value - k90 * sd;
    q.high = *q.value + k90 * sd;
}

/// A value that more than a tenth of the shaken samples lack has no 90 % interval: the ends would lie among the lost.
void intervalFrom(Quantity& q, double squares, int count, int samples) {
    constexpr double kLostShare = 0.1;
    if (samples < 2) return;
    if (samples - count > kLostShare * samples) {
        q.unstable = true;
        q.note = fmt::format("unstable: not measurable at {} of {} nearby landmark positions, so it has no interval",
                             samples - count, samples);
        return;
    }
    setInterval(q, std::sqrt(squares / count));
}

}  // namespace

double edgeSigmaMm(const Volume& ct, const RootModel& root) {
    const double voxel = ct.grid.spacing.maxCoeff();
    const double contrast = std::max(50.0, 2.0 * (root.lumenMeanHu - root.bloodEdgeHu));
    constexpr double kEdgeWidth = 1.2;     // mm, 10–90 % rise of a CT edge at a cardiac kernel
    constexpr double kVoxelShare = 0.125;  // sub-voxel position error of a half-maximum edge on a sampled profile
    // Neighbouring profiles share noise: the whole outline moves like a few independent ones, so no further averaging
    // here.
    return std::hypot(kVoxelShare * voxel, kEdgeWidth * root.noiseHu / contrast);
}

void addIntervals(Measurements& m, const MeasureScene& scene, const Landmarks& landmarks) {
    std::mt19937_64 random(20261122);  // fixed: the same input gives the same interval
    std::normal_distribution<double> normal;
    const double edge = edgeSigmaMm(scene.ct, scene.root);
    const std::vector<double> nominal = knownValues(m);
    std::vector<double> squares(nominal.size(), 0.0);
    std::vector<int> counts(nominal.size(), 0);
    for (int i = 0; i < scene.options.perturbations; ++i) {
        const double level = edge * normal(random);
        const std::vector<double> values = knownValues(measureOnce(scene, shaken(landmarks, random), level));
        for (std::size_t q = 0; q < values.size(); ++q) {
            const double change = values[q] - nominal[q];
            if (std::isfinite(change)) squares[q] += change * change, ++counts[q];
        }
    }
    std::size_t at = 0;
    eachQuantity(m, [&](Quantity& q) {
        if (q.known()) intervalFrom(q, squares[at], counts[at], scene.options.perturbations);
        ++at;
    });
    // Whether a dent is the leaflet's base or the wall is not known: half of what the ring bridges is doubt.
    for (const auto& [q, power] : {std::pair{&m.annulus.area, 1.0}, {&m.annulus.areaDerivedDiameter, 0.5}})
        if (q->known() && !q->unstable)
            setInterval(*q, std::hypot(q->sd, 0.5 * power * m.annulus.bridgedShare * *q->value));
    for (Quantity* q :
         {&m.calcium.volume, &m.calcium.lvotVolume, &m.calcium.byCusp[0], &m.calcium.byCusp[1], &m.calcium.byCusp[2]}) {
        if (!q->known() || q->unstable) continue;
        // The threshold moves the calcium's own surface by a fraction of a voxel as well.
        setInterval(*q, std::hypot(q->sd, 0.25 * scene.calcium.looseShare * *q->value));
        q->low = std::max(0.0, q->low);
        // None seen is no proof of none: what the scan could show at all is the upper end.
        if (*q->value <= 0.0 && q->high <= m.calcium.detectionLimit) q->sd = 0.0, q->high = m.calcium.detectionLimit;
    }
}

Measurements measure(const Volume& ct, const RootModel& root, const Landmarks& landmarks,
                     const MeasureOptions& options) {
    const MeasureScene scene{ct, root, options, calciumCloud(root.labels)};
    Measurements m = measureOnce(scene, landmarks);
    if (options.intervals && m.annulus.known()) addIntervals(m, scene, landmarks);
    return m;
}

}  // namespace tavr
