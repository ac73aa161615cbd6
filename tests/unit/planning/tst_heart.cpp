// The heart's chambers against the phantom's exact truth, a real CT, and scans that show only a part.
#include "core/image/image_io.h"
#include "core/image/phantom.h"
#include "planning/heart/heart_json.h"
#include "planning/heart/heart_surfaces.h"
#include "planning/heart/segment_heart.h"

#include <QFileInfo>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tavr;

namespace {

struct Case {
    PhantomOptions options;
    PhantomPhase phase;
    RootModel root;
};

Case makeCase(const char* preset, std::uint32_t seed, double noise) {
    Case c;
    c.options.preset = preset;
    c.options.seed = seed;
    c.options.noiseHu = noise;
    c.options.size = 288;
    c.options.slices = 180;
    c.options.sliceSpacing = 1.0;
    auto phases = makePhantom(c.options, Progress());
    if (!phases) throw std::runtime_error(line(phases.error()));
    c.phase = std::move(phases->front());
    auto root = segmentRoot(c.phase.ct, {}, Progress());
    if (!root) throw std::runtime_error(line(root.error()));
    c.root = std::move(*root);
    return c;
}

const std::vector<std::pair<HeartLabel, PhantomStructure>>& pairs() {
    static const std::vector<std::pair<HeartLabel, PhantomStructure>> all{
        {kLeftVentricle, PhantomStructure::LeftVentricle}, {kLvMyocardium, PhantomStructure::Myocardium},
        {kLeftAtrium, PhantomStructure::LeftAtrium},       {kRightVentricle, PhantomStructure::RightVentricle},
        {kRightAtrium, PhantomStructure::RightAtrium},     {kPulmonaryArtery, PhantomStructure::PulmonaryArtery}};
    return all;
}

bool covered(const ImageGrid& scan, const Vec3& x) {
    const Vec3 i = scan.toIndex(x);
    return (i.array() >= 0.0).all() && i.x() <= scan.size[0] - 1 && i.y() <= scan.size[1] - 1 &&
           i.z() <= scan.size[2] - 1;
}

struct Overlap {
    double dice = 0.0, surfaceMm = 0.0, truthMl = 0.0;
};

/// Voxels of a label that have a 6-neighbour of another.
std::vector<Vec3> edgeOfLabel(const LabelImage& labels, int label) {
    std::vector<Vec3> out;
    const ImageGrid& g = labels.grid;
    for (int k = 1; k + 1 < g.size[2]; ++k)
        for (int j = 1; j + 1 < g.size[1]; ++j)
            for (int i = 1; i + 1 < g.size[0]; ++i) {
                if (labels.at(i, j, k) != label) continue;
                const bool inner = labels.at(i - 1, j, k) == label && labels.at(i + 1, j, k) == label &&
                                   labels.at(i, j - 1, k) == label && labels.at(i, j + 1, k) == label &&
                                   labels.at(i, j, k - 1) == label && labels.at(i, j, k + 1) == label;
                if (!inner) out.push_back(g.toLps(Vec3(i, j, k)));
            }
    return out;
}

/// Mean distance from every tenth point of `a` to the nearest of `b`.
double meanDistance(const std::vector<Vec3>& a, const std::vector<Vec3>& b) {
    double sum = 0.0;
    int n = 0;
    for (std::size_t i = 0; i < a.size(); i += 10, ++n) {
        double least = 1e30;
        for (const Vec3& y : b) least = std::min(least, (a[i] - y).squaredNorm());
        sum += std::sqrt(least);
    }
    return n ? sum / n : 1e3;
}

Overlap overlapOf(const LabelImage& ours, HeartLabel label, const LabelImage& truth, PhantomStructure structure,
                  const ImageGrid& scan) {
    double both = 0.0, a = 0.0, b = 0.0;
    const ImageGrid& g = ours.grid;
    LabelImage seen = truth;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                if (!covered(scan, g.toLps(Vec3(i, j, k)))) seen.at(i, j, k) = 0;
                const bool x = ours.at(i, j, k) == label, y = seen.at(i, j, k) == std::uint8_t(structure);
                both += x && y, a += x, b += y;
            }
    Overlap o;
    o.dice = a + b > 0.0 ? 2.0 * both / (a + b) : 0.0;
    o.truthMl = b * g.voxelVolume() / 1000.0;
    const auto ourEdge = edgeOfLabel(ours, label), trueEdge = edgeOfLabel(seen, int(structure));
    o.surfaceMm = 0.5 * (meanDistance(ourEdge, trueEdge) + meanDistance(trueEdge, ourEdge));
    return o;
}

/// The scan cut off at a height, as if its table had stopped there.
Volume below(const Volume& ct, double z) {
    const int top = int((z - ct.grid.origin.z()) / ct.grid.spacing.z());
    Volume out(cropGrid(ct.grid, {0, 0, 0}, {ct.grid.size[0] - 1, ct.grid.size[1] - 1, top}));
    std::copy_n(ct.voxels.begin(), out.voxels.size(), out.voxels.begin());
    return out;
}

}  // namespace

class TstHeart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phantoms_data();
    void phantoms();
    void intervalsHold();
    void partOfTheHeart();
    void numbersComeBack();
    void surfaces();
    void trunkTube();
    void stops();
    void realCt();

private:
    int intervals_ = 0, held_ = 0;  // of the phantoms that ran: how many volumes, how many truths within 90 %
};

void TstHeart::phantoms_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("seed");
    QTest::addColumn<double>("noise");
    QTest::newRow("standard") << "standard" << 1 << 25.0;
    QTest::newRow("noisy") << "standard" << 12 << 60.0;
    QTest::newRow("small") << "small" << 2 << 25.0;
    QTest::newRow("large") << "large" << 4 << 40.0;
    QTest::newRow("horizontal") << "horizontal-aorta" << 9 << 25.0;
}

void TstHeart::phantoms() {
    QFETCH(QString, preset);
    QFETCH(int, seed);
    QFETCH(double, noise);
    const Case c = makeCase(preset.toUtf8().constData(), std::uint32_t(seed), noise);
    const auto heart = segmentHeart(c.phase.ct, c.root, {c.phase.truth.annulusPlane, {}}, Progress());
    QVERIFY2(heart.has_value(), heart ? "" : line(heart.error()).c_str());
    const auto truth = phantomStructures(c.options, heart->labels.grid);
    QVERIFY(truth.has_value());
    for (const auto& [label, structure] : pairs()) {
        const Overlap o = overlapOf(heart->labels, label, *truth, structure, c.phase.ct.grid);
        const HeartStructure* s = heart->find(label);
        QVERIFY(s && s->state != StructureState::Missing);
        qInfo("%-28s Dice %.3f, surface %.2f mm, %.1f mL [%.1f %.1f], truth %.1f mL", nameOf(label), o.dice,
              o.surfaceMm, *s->volumeMl.value, s->volumeMl.low, s->volumeMl.high, o.truthMl);
        const bool left = label == kLeftVentricle || label == kLeftAtrium;
        // At 60 HU the right heart is not parted reliably yet (README of planning/heart): measured, not asserted.
        if (noise > 50.0 && !left && label != kLvMyocardium) continue;
        const double least = left ? 0.93 : label == kLvMyocardium ? 0.90 : 0.80;
        QVERIFY2(o.dice > least, nameOf(label));
        ++intervals_;
        held_ += s->volumeMl.low <= o.truthMl && o.truthMl <= s->volumeMl.high;
        QVERIFY2(s->volumeMl.high - s->volumeMl.low < 0.7 * *s->volumeMl.value,
                 nameOf(label));  // ±30 % and a little (README)
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const CoronaryTrunk& trunk = heart->trunks[i];
        const auto root = std::uint8_t(i == 0 ? kLeftCoronary : kRightCoronary);
        if (std::count(c.root.labels.voxels.begin(), c.root.labels.voxels.end(), root) == 0) {
            QVERIFY(trunk.line.empty() && !trunk.reason.empty());  // no foot to start from: said
            continue;
        }
        QVERIFY2(!trunk.line.empty() && length(trunk.line) >= 15.0, trunk.reason.c_str());
        double worst = 0.0;
        for (double s = 0.0; s < 15.0; s += 0.5) {
            double least = 1e9;
            for (const Vec3& p : c.phase.truth.coronaryLine[i])
                least = std::min(least, (p - pointAt(trunk.line, s)).norm());
            worst = std::max(worst, least);
        }
        qInfo("trunk %d: %.1f mm long, first 15 mm within %.2f mm of the truth", int(i), length(trunk.line), worst);
        QVERIFY(worst < 2.0);
    }
    QVERIFY(heart->wall.thickness > 1.4 && heart->wall.thickness < 2.6);  // the phantoms' walls: 1.6 to 2.4 mm
}

/// 90 % intervals: of n truths, at least 0.9 n − 2.5 √(0.09 n) lie within (binomial; 0.6 % false alarms).
void TstHeart::intervalsHold() {
    if (intervals_ < 24) QSKIP("needs every row of phantoms()");
    qInfo("%d of %d volumes within their interval", held_, intervals_);
    QVERIFY(held_ >= 0.9 * intervals_ - 2.5 * std::sqrt(0.09 * intervals_));
}

void TstHeart::partOfTheHeart() {
    // A scan that ends 12 mm above the annulus: no pulmonary artery, a part of the atrium.
    const Case c = makeCase("standard", 1, 25.0);
    const Volume cut = below(c.phase.ct, c.phase.truth.annulusPlane.origin.z() + 12.0);
    const auto heart = segmentHeart(cut, c.root, {c.phase.truth.annulusPlane, {}}, Progress());
    QVERIFY2(heart.has_value(), heart ? "" : line(heart.error()).c_str());
    const HeartStructure* artery = heart->find(kPulmonaryArtery);
    QVERIFY(artery && artery->state == StructureState::Missing && !artery->volumeMl.known());
    QVERIFY(!artery->reason.empty());
    const HeartStructure* atrium = heart->find(kLeftAtrium);
    QVERIFY(atrium && atrium->state == StructureState::PartlyCovered && !atrium->reason.empty());
}

void TstHeart::numbersComeBack() {
    HeartModel heart;
    heart.structures = {{kLeftVentricle, StructureState::Found, "", {120.0, 3.0, 115.0, 125.0, {}}, 400.0},
                        {kRightAtrium, StructureState::Missing, "not covered", Quantity::missing("not covered"), {}}};
    heart.trunks[0].line = {Vec3(1, 2, 3), Vec3(2, 3, 4)};
    heart.trunks[0].diameter = {4.0, 0.0};
    heart.trunks[1].reason = "no trunk";
    heart.wall = {2.1, 0.4, false, "seen"};
    const auto back = heartFromJson(heartJson(heart));
    QVERIFY2(back.has_value(), back ? "" : line(back.error()).c_str());
    QCOMPARE(heartJson(*back), heartJson(heart));
    QVERIFY(!back->structures[1].volumeMl.known());
    QVERIFY(!heartFromJson("{}") && !heartFromJson("nonsense"));
}

void TstHeart::surfaces() {
    ImageGrid grid;
    grid.size = {40, 40, 40};
    grid.spacing = Vec3::Constant(1.25);
    LabelImage labels(grid);
    for (int k = 0; k < 40; ++k)
        for (int j = 0; j < 40; ++j)
            for (int i = 0; i < 40; ++i)
                labels.at(i, j, k) = (grid.toLps(Vec3(i, j, k)) - Vec3::Constant(25.0)).norm() < 18.0 ? 3 : 0;
    const TriangleMesh mesh = labelSurface(labels, 3);
    double volume = 0.0;
    for (const auto& t : mesh.triangles) {
        const Vec3 &a = mesh.points[std::size_t(t[0])], &b = mesh.points[std::size_t(t[1])],
                   &p = mesh.points[std::size_t(t[2])];
        volume += a.dot(b.cross(p)) / 6.0;
    }
    const double ball = 4.0 / 3.0 * M_PI * std::pow(18.0, 3);
    QVERIFY2(std::abs(volume / ball - 1.0) < 0.05, qPrintable(QString::number(volume / ball)));  // outward, closed
    for (const Vec3& p : mesh.points) QVERIFY(std::abs((p - Vec3::Constant(25.0)).norm() - 18.0) < 1.0);
}

void TstHeart::trunkTube() {
    CoronaryTrunk trunk;
    QVERIFY(trunkSurface(trunk).empty());
    for (double s = 0.0; s <= 10.0; s += 0.5) {
        trunk.line.emplace_back(s, 0.05 * s * s, -0.3 * s);
        trunk.diameter.push_back(s < 2.0 || s > 8.0 ? 0.0 : 4.0 - 0.2 * s);  // clear in the middle only
    }
    const TriangleMesh tube = trunkSurface(trunk);
    QVERIFY(!tube.empty());
    const std::size_t around = tube.points.size() / trunk.line.size();
    for (std::size_t i = 0; i < trunk.line.size(); ++i) {
        const double s = 0.5 * double(i), width = 4.0 - 0.2 * std::clamp(s, 2.0, 8.0);
        for (std::size_t a = 0; a < around; ++a)
            QVERIFY(std::abs((tube.points[i * around + a] - trunk.line[i]).norm() - 0.5 * width) < 1e-9);
    }
    const auto& t = tube.triangles[20];
    const Vec3 &p = tube.points[std::size_t(t[0])],
               normal = (tube.points[std::size_t(t[1])] - p).cross(tube.points[std::size_t(t[2])] - p);
    QVERIFY(normal.dot(p - trunk.line[0]) > 0.0);  // outward
}

void TstHeart::stops() {
    std::stop_source source;
    source.request_stop();
    const Case c = makeCase("small", 2, 25.0);
    const auto heart = segmentHeart(c.phase.ct, c.root, {}, Progress({}, source.get_token()));
    QVERIFY(!heart && heart.error().kind == ErrorKind::Cancelled);
}

void TstHeart::realCt() {
    const QString file = TAVR_SHARED_DIR "/data/ct_gated_cta_ts/aorta_crop/ct_cropped.nii.gz";
    const QString mask = TAVR_SHARED_DIR "/data/ct_gated_cta_ts/pulmonary_crop/pulmonary_artery.nii.gz";
    if (!QFileInfo::exists(file) || !QFileInfo::exists(mask)) QSKIP("the gated CTA is not there");
    const auto ct = readVolume(file.toStdString()), other = readVolume(mask.toStdString());
    QVERIFY(ct && other);
    const auto root = segmentRoot(*ct, {}, Progress());
    QVERIFY2(root.has_value(), root ? "" : line(root.error()).c_str());
    const auto heart = segmentHeart(*ct, *root, {}, Progress());
    QVERIFY2(heart.has_value(), heart ? "" : line(heart.error()).c_str());
    // Wide physiological ranges (adults, mL): a chamber that leaked into another leaves them.
    const std::vector<std::tuple<HeartLabel, double, double>> ranges{
        {kLeftVentricle, 60.0, 220.0},  {kLvMyocardium, 70.0, 250.0}, {kLeftAtrium, 40.0, 200.0},
        {kRightVentricle, 60.0, 280.0}, {kRightAtrium, 40.0, 220.0},  {kPulmonaryArtery, 25.0, 150.0}};
    for (const auto& [label, low, high] : ranges) {
        const HeartStructure* s = heart->find(label);
        QVERIFY2(s && s->volumeMl.known() && *s->volumeMl.value > low && *s->volumeMl.value < high, nameOf(label));
    }
    // Another program's pulmonary artery, not an expert's: the overlap where both see the scan.
    double ours = 0.0, theirs = 0.0, both = 0.0;
    const ImageGrid& g = heart->labels.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const Vec3 x = g.toLps(Vec3(i, j, k));
                if (!covered(other->grid, x) || !covered(ct->grid, x)) continue;
                const bool a = heart->labels.at(i, j, k) == kPulmonaryArtery, b = sampleLinear(*other, x, 0.0) > 0.5;
                ours += a, theirs += b, both += a && b;
            }
    qInfo("pulmonary artery against another program's: Dice %.2f", 2.0 * both / (ours + theirs));
    QVERIFY(2.0 * both / (ours + theirs) > 0.7);
}

QTEST_GUILESS_MAIN(TstHeart)
#include "tst_heart.moc"
