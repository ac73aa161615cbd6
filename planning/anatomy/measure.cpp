#include "core/base/units.h"
#include "planning/anatomy/calibration.h"
#include "planning/anatomy/measure_once.h"
#include "planning/anatomy/scan_doubts.h"
#include "planning/interval.h"
#include "planning/leaflets/leaflets.h"

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
    q.sd = sd;
    q.low = *q.value - kNinetyPercent * sd;
    q.high = *q.value + kNinetyPercent * sd;
}

constexpr double kLostShare = 0.1;

/// A value that more than a tenth of the shaken samples lack has no 90 % interval: the ends would lie among the lost.
void intervalFrom(Quantity& q, double squares, int count, int samples) {
    if (samples < 2) return;
    if (samples - count > kLostShare * samples) {
        q.unstable = true;
        q.note = fmt::format("unstable: not measurable at {} of {} nearby landmark positions, so it has no interval",
                             samples - count, samples);
        return;
    }
    setInterval(q, std::sqrt(squares / count));
}

/// The scan's noise moves the calcium's own surface as well: what it can add or take at the threshold.
void addCalciumDoubt(CalciumMeasurement& m, const CalciumCloud& cloud) {
    eachCalciumVolume(m, [&](Quantity& q, std::size_t rule) {
        if (!q.known() || q.unstable) return;
        // Half a voxel for each independent one: counting cannot be better, however quiet the scan.
        const double counting = 0.5 * std::sqrt(*q.value * cloud.voxelVolume);
        setInterval(q, std::hypot(q.sd, cloud.levels[rule].noiseShare * *q.value, counting));
        q.low = std::max(0.0, q.low);
        // None seen is no proof of none: what the scan could show at all is the upper end.
        if (*q.value <= 0.0 && q.high <= m.detectionLimit) q.sd = 0.0, q.high = m.detectionLimit;
    });
    for (Quantity* q : {&m.lvot.longest, &m.lvot.perimeterShare, &m.lvot.protrusion})
        if (q->known() && !q->unstable) q->low = std::max(0.0, q->low);
}

double degreesBetween(const Vec3& a, const Vec3& b) {
    return degrees(std::acos(std::clamp(a.dot(b), -1.0, 1.0)));
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

MeasureOptions optionsOf(const Plan& plan) {
    MeasureOptions options;
    options.calcium = plan.calcium;
    options.bicuspid = plan.bicuspid;
    options.sievers = plan.sievers;
    options.lvotOffsetMm = plan.lvotOffsetMm;
    options.doubts = plan.rootDoubts;
    return options;
}

void addIntervals(Measurements& m, const MeasureScene& scene, const Landmarks& landmarks) {
    std::mt19937_64 random(20261122);  // fixed: the same input gives the same interval
    std::normal_distribution<double> normal;
    const double edge = edgeSigmaMm(scene.ct, scene.root);
    const std::vector<double> nominal = knownValues(m);
    std::vector<double> squares(nominal.size(), 0.0);
    std::vector<int> counts(nominal.size(), 0);
    double tilt = 0.0;
    int otherGrade = 0;
    const MeasureScene shakenScene{scene.ct, scene.root, scene.options, scene.calcium, ostiaOf(landmarks)};
    for (int i = 0; i < scene.options.perturbations; ++i) {
        const double level = edge * normal(random);
        const Measurements sample = measureOnce(shakenScene, shaken(landmarks, random), level);
        const std::vector<double> values = knownValues(sample);
        if (values.size() != nominal.size()) continue;
        const double turn = degreesBetween(sample.annulusPlane.normal, m.annulusPlane.normal);
        tilt += turn * turn;
        otherGrade += sample.calcium.lvot.grade != m.calcium.lvot.grade;
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
    calibrateIntervals(m, scene.ct.grid.spacing.maxCoeff());
    // Whether a dent is the leaflet's base or the wall is not known: half of what the ring bridges is doubt.
    for (const auto& [q, power] : {std::pair{&m.annulus.area, 1.0}, {&m.annulus.areaDerivedDiameter, 0.5}})
        if (q->known() && !q->unstable)
            setInterval(*q, std::hypot(q->sd, 0.5 * power * m.annulus.bridgedShare * *q->value));
    constexpr double kMuchBridged = 0.05;  // then the lengths hang on it as well: the ring may not be the annulus
    if (m.annulus.bridgedShare > kMuchBridged)
        for (Quantity* q : {&m.annulus.perimeter, &m.annulus.perimeterDerivedDiameter, &m.annulus.minDiameter,
                            &m.annulus.maxDiameter})
            if (q->known() && !q->unstable)
                setInterval(*q, std::hypot(q->sd, 0.25 * m.annulus.bridgedShare * *q->value));
    addCalciumDoubt(m.calcium, scene.calcium);
    m.membranousSeptum.low = std::max(0.0, m.membranousSeptum.low);
    if (m.bicuspid) m.bicuspid->rapheCalcium.low = std::max(0.0, m.bicuspid->rapheCalcium.low);
    m.projection.tiltSdDeg = std::sqrt(tilt / std::max(1, scene.options.perturbations));
    m.calcium.lvot.uncertain = otherGrade > kLostShare * scene.options.perturbations;
}

namespace {

/// The leaflets are sought once, not at every shake: they carry their own intervals.
void addLeaflets(Measurements& m, const MeasureScene& scene, const Landmarks& landmarks) {
    const auto leave = [&](const std::string& why) {
        for (LeafletMeasurement& leaflet : m.leaflet) leaflet = LeafletMeasurement::notSought(why);
    };
    if (!scene.options.intervals) return leave("not sought in a quick measurement");
    if (!m.annulus.known()) return leave("the annulus was not measured");
    if (scene.calcium.metal.volumeMm3 >= kMetalLeastMm3) return leave("metal at the root hides the leaflets");
    const auto leaflets = findLeaflets(scene.ct, scene.root, landmarks, scene.options.sievers, scene.options.bicuspid);
    for (std::size_t i = 0; i < 3; ++i) m.leaflet[i] = leaflets[i].measurement;
}

Measurements measureScene(const MeasureScene& scene, const Landmarks& landmarks) {
    Measurements m = measureOnce(scene, landmarks);
    if (!scene.root.byHand.empty()) m.notes.insert(m.notes.begin(), "the segmentation was " + scene.root.byHand);
    if (scene.options.intervals && m.annulus.known()) addIntervals(m, scene, landmarks);
    addLeaflets(m, scene, landmarks);
    applyDoubts(m, scene.calcium.metal, scene.options.doubts, landmarks);
    applyShapeDoubts(m, landmarks);
    return m;
}

}  // namespace

Measurements measure(const Volume& ct, const RootModel& root, const Landmarks& landmarks,
                     const MeasureOptions& options) {
    const CalciumCloud calcium = calciumCloud(ct, root, options.calcium);
    return measureScene({ct, root, options, calcium}, landmarks);
}

LiveMeasurer::LiveMeasurer(VolumePtr ct, std::shared_ptr<const RootModel> root, MeasureOptions options)
    : ct_(std::move(ct)), root_(std::move(root)), options_(std::move(options)) {
    options_.intervals = false;
}

void LiveMeasurer::prepare() {
    if (!calcium_) calcium_ = std::make_shared<const CalciumCloud>(calciumCloud(*ct_, *root_, options_.calcium));
}

Measurements LiveMeasurer::at(const Landmarks& landmarks) {
    prepare();
    return measureScene({*ct_, *root_, options_, *calcium_}, landmarks);
}

}  // namespace tavr
