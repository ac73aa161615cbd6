// Strokes on the segmentation against volumes known by formula.
#include "planning/anatomy/root_calcium.h"
#include "planning/job/working_root.h"
#include "planning/segmentation/mask_edits.h"

#include <QTest>

#include <ctime>
#include <cmath>
#include <functional>
#include <numbers>

using namespace tavr;

namespace {

constexpr double kPi = std::numbers::pi;
const Vec3 kCentre(3.0, -40.0, 1200.0);  // a patient's coordinates, not round ones

/// An oblique, mirrored grid of 0.5 mm about kCentre.
ImageGrid grid(int n = 120) {
    ImageGrid g;
    g.size = {n, n - 8, n - 4};
    g.spacing = Vec3::Constant(0.5);
    g.direction = (Eigen::AngleAxisd(0.5, Vec3(1.0, 2.0, -1.0).normalized())).toRotationMatrix();
    g.direction.col(1) *= -1.0;
    g.origin = kCentre - g.direction * Vec3(g.size[0] - 1, g.size[1] - 1, g.size[2] - 1) * 0.25;
    return g;
}

using Field = std::function<double(const Vec3&)>;  // of the place relative to kCentre

RootModel rootOf(const Field& distance, const ImageGrid& g = grid()) {
    RootModel root;
    root.lumenDistance = ScalarImage(g);
    root.labels = LabelImage(g);
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const double d = distance(g.toLps(Vec3(i, j, k)) - kCentre);
                root.lumenDistance.at(i, j, k) = float(d);
                root.labels.at(i, j, k) = d < 0.0 ? kLumen : kBackground;
            }
    return root;
}

/// A CT on a coarser grid along the axes; HU of the place relative to kCentre.
Volume ctOf(const Field& hu) {
    ImageGrid g;
    g.size = {110, 110, 110};
    g.spacing = Vec3(0.6, 0.6, 0.6);
    g.origin = kCentre - Vec3::Constant(0.5 * 109 * 0.6);
    Volume ct(g);
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i)
                ct.at(i, j, k) = std::int16_t(std::lround(hu(g.toLps(Vec3(i, j, k)) - kCentre)));
    return ct;
}

const Volume& plainCt() {
    static const Volume ct = ctOf([](const Vec3&) { return 40.0; });
    return ct;
}

/// Volume inside the zero surface, voxels at it in part, mm³.
double volumeOf(const ScalarImage& d) {
    double sum = 0.0;
    for (const float v : d.voxels) sum += std::clamp(0.5 - double(v) / 0.5, 0.0, 1.0);
    return sum * d.grid.voxelVolume();
}

MaskEdit edit(EditTool tool, Polyline relative, double radius, EditTarget target = EditTarget::Lumen) {
    MaskEdit e;
    e.tool = tool;
    e.target = target;
    e.radiusMm = radius;
    for (const Vec3& x : relative) e.stroke.push_back(kCentre + x);
    return e;
}

/// The share of voxels within `reach` of the surface whose |∇d| differs from 1 by more than 0.2.
double unevenShare(const ScalarImage& d, double reach) {
    int bad = 0, all = 0;
    for (int k = 1; k + 1 < d.grid.size[2]; ++k)
        for (int j = 1; j + 1 < d.grid.size[1]; ++j)
            for (int i = 1; i + 1 < d.grid.size[0]; ++i) {
                if (std::abs(double(d.at(i, j, k))) > reach) continue;
                const Vec3 g(d.at(i + 1, j, k) - d.at(i - 1, j, k), d.at(i, j + 1, k) - d.at(i, j - 1, k),
                             d.at(i, j, k + 1) - d.at(i, j, k - 1));
                ++all;
                bad += std::abs(g.norm() - 1.0) > 0.2;
            }
    return all ? double(bad) / all : 1.0;
}

double tube(const Vec3& x) {
    return std::hypot(x.x(), x.y()) - 12.0;
}

double nothing(const Vec3&) {
    return 50.0;
}

Vec3 tilted() {
    return Vec3(0.3, -0.5, 0.8).normalized();
}

}  // namespace

class TestMaskEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paintedBallHasItsVolume() {
        for (const double r : {2.0, 5.0}) {
            const RootModel root = applyEdits(rootOf(nothing), plainCt(), {edit(EditTool::Paint, {Vec3::Zero()}, r)});
            const double truth = 4.0 / 3.0 * kPi * r * r * r;
            QVERIFY2(std::abs(volumeOf(root.lumenDistance) / truth - 1.0) < 0.02,
                     qPrintable(QStringLiteral("%1 of %2").arg(volumeOf(root.lumenDistance)).arg(truth)));
            QCOMPARE(sampleNearest(root.labels, kCentre), std::uint8_t(kLumen));
        }
    }

    void paintedStrokeHasItsVolume() {
        const MaskEdit e = edit(EditTool::Paint, {Vec3(-10, 0, 0), Vec3(-4, 0, 0), Vec3(2, 0, 0), Vec3(10, 0, 0)}, 4.0);
        const RootModel root = applyEdits(rootOf(nothing), plainCt(), {e});
        const double truth = kPi * 16.0 * 20.0 + 4.0 / 3.0 * kPi * 64.0;
        QVERIFY(std::abs(volumeOf(root.lumenDistance) / truth - 1.0) < 0.01);
        QVERIFY(unevenShare(root.lumenDistance, 3.0) < 0.01);
    }

    void discPaintsInItsPlane() {
        MaskEdit e = edit(EditTool::Paint, {Vec3(-3, 0, 0), Vec3(3, 0, 0)}, 4.0);
        e.disc = BrushDisc{Vec3(0.0, 0.6, 0.8), 1.5};
        const RootModel root = applyEdits(rootOf(nothing), plainCt(), {e});
        const double truth = 3.0 * (kPi * 16.0 + 6.0 * 8.0);
        QVERIFY(std::abs(volumeOf(root.lumenDistance) / truth - 1.0) < 0.03);
        QVERIFY(sampleLinear(root.lumenDistance, kCentre + 2.0 * e.disc->normal) > 0.3);
    }

    void eraseTakesOffWhatPaintPutOn() {
        const MaskEdit paint = edit(EditTool::Paint, {Vec3(-6, 3, 1), Vec3(5, 2, 0)}, 4.0);
        MaskEdit erase = paint;
        erase.tool = EditTool::Erase;
        const RootModel root = applyEdits(rootOf(nothing), plainCt(), {paint, erase});
        QVERIFY(volumeOf(root.lumenDistance) < 1.0);  // mm³ of 800
        QVERIFY(std::count(root.labels.voxels.begin(), root.labels.voxels.end(), std::uint8_t(kLumen)) == 0);

        const RootModel before = rootOf(tube);
        const RootModel after = applyEdits(before, plainCt(), {edit(EditTool::Erase, {Vec3::Zero()}, 5.0)});
        const double truth = 4.0 / 3.0 * kPi * 125.0;
        QVERIFY(std::abs((volumeOf(before.lumenDistance) - volumeOf(after.lumenDistance)) / truth - 1.0) < 0.02);
        const double middle = sampleLinear(after.lumenDistance, kCentre);  // a distance inside the hole too
        QVERIFY2(std::abs(middle - 5.0) < 0.5, qPrintable(QString::number(middle)));
        QVERIFY(unevenShare(after.lumenDistance, 3.0) < 0.02);
    }

    void bumpAtTheWallIsASurfaceWithDistances() {
        const RootModel before = rootOf(tube);
        const RootModel root =
            applyEdits(before, plainCt(), {edit(EditTool::Paint, {Vec3(12, 0, -4), Vec3(12, 0, 4)}, 4.0)});
        QVERIFY(unevenShare(root.lumenDistance, 3.0) < 0.03);  // the two seams are edges
        // 16 mm from the axis at the bump, still 12 on the other side.
        QVERIFY(std::abs(sampleLinear(root.lumenDistance, kCentre + Vec3(16, 0, 0))) < 0.05);
        QVERIFY(std::abs(sampleLinear(root.lumenDistance, kCentre + Vec3(-12, 0, 0))) < 0.02);
        // Inside the old wall the depth is that to the new one.
        const double depth = sampleLinear(root.lumenDistance, kCentre + Vec3(12, 0, 0));
        QVERIFY2(std::abs(depth + 4.0) < 0.5, qPrintable(QString::number(depth)));
        QVERIFY(std::abs(sampleLinear(root.lumenDistance, kCentre + Vec3(24, 0, 0)) - 8.0) < 0.05);
    }

    void smoothKeepsAPlaneAndTakesABump() {
        const Vec3 n = tilted();
        const RootModel plane = rootOf([&](const Vec3& x) { return n.dot(x); });
        const MaskEdit stroke = edit(EditTool::Smooth, {Vec3::Zero()}, 5.0);
        const RootModel kept = applyEdits(plane, plainCt(), {stroke});
        double worst = 0.0;
        for (std::size_t v = 0; v < kept.lumenDistance.voxels.size(); ++v)
            worst = std::max(worst, std::abs(double(kept.lumenDistance.voxels[v] - plane.lumenDistance.voxels[v])));
        QVERIFY2(worst < 0.05, qPrintable(QString::number(worst)));

        const RootModel bumpy = applyEdits(plane, plainCt(), {edit(EditTool::Paint, {0.5 * n}, 1.5)});
        const RootModel smooth = applyEdits(bumpy, plainCt(), {stroke});
        const double was = volumeOf(bumpy.lumenDistance) - volumeOf(plane.lumenDistance);
        const double is = sampleLinear(smooth.lumenDistance, kCentre + n);
        QVERIFY(was > 5.0 && sampleLinear(bumpy.lumenDistance, kCentre + n) < -0.5);
        QVERIFY2(is > 0.2, qPrintable(QString::number(is)));
        QVERIFY(unevenShare(smooth.lumenDistance, 3.0) < 0.02);
    }

    void smoothKeepsARoundWallWhereItIs() {
        const RootModel root = applyEdits(rootOf(tube), plainCt(), {edit(EditTool::Smooth, {Vec3(12, 0, 0)}, 5.0)});
        QVERIFY(std::abs(sampleLinear(root.lumenDistance, kCentre + Vec3(12, 0, 0))) < 0.05);
    }

    void fillClosesTheTouchedHoleOnly() {
        // A full tube with two bubbles and a notch in its wall.
        const auto field = [](const Vec3& x) {
            const double bubble = 3.0 - (x - Vec3(2, 0, 0)).norm(), other = 2.0 - (x - Vec3(-6, 0, 9)).norm();
            const double notch = 2.0 - (x - Vec3(0, 12, 0)).norm();
            return std::max({tube(x), bubble, other, notch});
        };
        const RootModel before = rootOf(field);
        const RootModel after =
            applyEdits(before, plainCt(),
                       {edit(EditTool::Fill, {Vec3(1, 0, 0)}, 4.0), edit(EditTool::Fill, {Vec3(0, 12, 0)}, 3.0)});
        const double gained = volumeOf(after.lumenDistance) - volumeOf(before.lumenDistance);
        QVERIFY2(std::abs(gained / (4.0 / 3.0 * kPi * 27.0) - 1.0) < 0.05, qPrintable(QString::number(gained)));
        QVERIFY(sampleLinear(after.lumenDistance, kCentre + Vec3(-6, 0, 9)) > 1.0);
        QVERIFY(sampleLinear(after.lumenDistance, kCentre + Vec3(0, 11, 0)) > 0.5);
        QVERIFY(sampleLinear(after.lumenDistance, kCentre + Vec3(2, 0, 0)) < -3.0);
        QCOMPARE(sampleNearest(after.labels, kCentre + Vec3(2, 0, 0)), std::uint8_t(kLumen));
    }

    void discFillsInItsPlane() {
        const auto field = [](const Vec3& x) { return std::max(tube(x), 3.0 - std::hypot(x.x(), x.y())); };
        MaskEdit e = edit(EditTool::Fill, {Vec3::Zero()}, 4.0);
        const RootModel ball = applyEdits(rootOf(field), plainCt(), {e});
        QVERIFY(sampleLinear(ball.lumenDistance, kCentre) > 2.0);  // a channel is no hole
        e.disc = BrushDisc{Vec3::UnitZ(), 2.0};
        const RootModel disc = applyEdits(rootOf(field), plainCt(), {e});
        QVERIFY(sampleLinear(disc.lumenDistance, kCentre) < 0.0);
        QVERIFY(sampleLinear(disc.lumenDistance, kCentre + Vec3(0, 0, 5)) > 0.0);
    }

    void thresholdPaintsInTheWindowOnly() {
        const Vec3 n = tilted();
        // An edge as a scanner draws it: 1.2 mm from 10 to 90 %.
        const Volume ct = ctOf([&](const Vec3& x) { return 250.0 + 150.0 * std::tanh(-n.dot(x) / 0.55); });
        MaskEdit e = edit(EditTool::ThresholdPaint, {Vec3::Zero()}, 6.0);
        e.window = HuWindow{250.0, 600.0};
        const RootModel root = applyEdits(rootOf(nothing), ct, {e});
        const double truth = 2.0 / 3.0 * kPi * 216.0;
        QVERIFY2(std::abs(volumeOf(root.lumenDistance) / truth - 1.0) < 0.03,
                 qPrintable(QString::number(volumeOf(root.lumenDistance) / truth)));
        QVERIFY(std::abs(sampleLinear(root.lumenDistance, kCentre)) < 0.1);
        QVERIFY(unevenShare(root.lumenDistance, 2.0) < 0.08);  // a rim runs round the half ball
        e.window = HuWindow{600.0, 900.0};
        QVERIFY(volumeOf(applyEdits(rootOf(nothing), ct, {e}).lumenDistance) < 0.5);
    }

    void calciumObeysTheLastStroke() {
        RootModel root = rootOf(tube);
        root.lumenMeanHu = 400.0, root.lumenSdHu = 20.0, root.noiseHu = 20.0;
        const Volume ct = ctOf([](const Vec3& x) {  // two nodules at the wall
            return (x - Vec3(11, 0, 0)).norm() < 3.0 || (x - Vec3(-11, 0, 0)).norm() < 3.0 ? 1200.0 : 400.0;
        });
        const auto volume = [&](const std::vector<MaskEdit>& edits) {
            const CalciumCloud cloud = calciumCloud(ct, applyEdits(root, ct, edits), {});
            return double(cloud.voxels.size()) * cloud.voxelVolume;
        };
        const double both = volume({});
        QVERIFY(std::abs(both / (2.0 * 4.0 / 3.0 * kPi * 27.0) - 1.0) < 0.1);
        const MaskEdit erase = edit(EditTool::Erase, {Vec3(11, 0, 0)}, 4.0, EditTarget::Calcium);
        QVERIFY(std::abs(volume({erase}) - 0.5 * both) < 0.05 * both);
        const MaskEdit paint = edit(EditTool::Paint, {Vec3(0, 0, 8)}, 3.0, EditTarget::Calcium);
        QVERIFY(std::abs(volume({paint}) - 1.5 * both) < 0.05 * both);
        MaskEdit dense = edit(EditTool::ThresholdPaint, {Vec3(11, 0, 0)}, 5.0, EditTarget::Calcium);
        dense.window = HuWindow{1000.0, 2000.0};
        QVERIFY(std::abs(volume({erase, dense}) - both) < 0.01 * both);  // back again, and nothing else
        QVERIFY(std::abs(volume({dense, erase}) - 0.5 * both) < 0.05 * both);
        const RootModel labelled = applyEdits(root, ct, {paint});
        QCOMPARE(sampleNearest(labelled.labels, kCentre + Vec3(0, 0, 8)), std::uint8_t(kCalcium));
        QCOMPARE(labelled.lumenDistance.voxels, root.lumenDistance.voxels);
    }

    void strokeOutsideChangesNothing() {
        const RootModel root = rootOf(tube);
        const MaskEdit far = edit(EditTool::Paint, {Vec3(200, 0, 0)}, 4.0);
        QVERIFY(!reaches(root, far));
        QCOMPARE(applyEdits(root, plainCt(), {far}).lumenDistance.voxels, root.lumenDistance.voxels);
        const MaskEdit rim = edit(EditTool::Paint, {Vec3(28, 0, 0), Vec3(60, 0, 0)}, 4.0);  // leaves the grid
        QVERIFY(reaches(root, rim));
        QVERIFY(volumeOf(applyEdits(root, plainCt(), {rim}).lumenDistance) >= volumeOf(root.lumenDistance));
    }

    void workingRootIsTheSameHoweverItWasReached() {
        const auto ct = std::make_shared<const Volume>(plainCt());
        const auto automatic = std::make_shared<const RootModel>(rootOf(tube));
        Plan plan;
        RootMaker maker(ct, automatic);
        QCOMPARE(maker.make(plan)->get(), automatic.get());
        for (int i = 0; i < 9; ++i) {
            plan = *apply(plan, EditMask{edit(i % 3 ? EditTool::Paint : EditTool::Smooth, {Vec3(12, 0, i - 4)}, 3.0)});
            QVERIFY(maker.make(plan));
        }
        const RootPtr stepwise = *maker.make(plan), atOnce = *workingRoot(ct, automatic, plan);
        QCOMPARE(stepwise->lumenDistance.voxels, atOnce->lumenDistance.voxels);
        QCOMPARE(stepwise->labels.voxels, atOnce->labels.voxels);
        QCOMPARE(QString::fromStdString(stepwise->byHand), QStringLiteral("edited by hand (9 strokes)"));
        QVERIFY(maker.known(plan));
        const Plan before = *apply(plan, DropEdits{8});
        QVERIFY(!maker.known(before));  // no longer remembered, but made anew all the same
        QCOMPARE((*maker.make(before))->lumenDistance.voxels,
                 (*workingRoot(ct, automatic, before))->lumenDistance.voxels);
        QVERIFY(!RootMaker(ct, nullptr).make(plan));
    }

    void strokeIsQuick() {
        const RootModel root = rootOf(tube, grid(200));
        const MaskEdit e = edit(EditTool::Paint, {Vec3(12, 0, -10), Vec3(13, 2, 0), Vec3(12, 0, 10)}, 4.0);
        for (const EditTool tool : {EditTool::Paint, EditTool::Erase, EditTool::Smooth, EditTool::ThresholdPaint}) {
            MaskEdit each = e;
            each.tool = tool;
            if (tool == EditTool::ThresholdPaint) each.window = HuWindow{0.0, 100.0};
            double best = 1e9;
            for (int run = 0; run < 5; ++run) {  // processor time: other work on the machine is not the stroke's
                RootModel copy = root;
                const std::clock_t start = std::clock();
                copy = applyEdits(std::move(copy), plainCt(), {each});
                best = std::min(best, 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC);
            }
            qInfo("%s: %.1f ms", kEditToolNames[std::size_t(tool)], best);
            QVERIFY(best < 50.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestMaskEdit)
#include "tst_mask_edit.moc"
