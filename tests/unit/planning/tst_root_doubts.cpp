// What the scan says against the automatic root: a step between slices, no ventricle below it.
#include "planning/job/plan_job.h"
#include "planning/job/root_doubts.h"
#include "tests/unit/planning/test_root.h"

#include <QtTest>

namespace tavr::test {
namespace {

/// The scan with everything above slice `from` displaced by `shift` (voxels along i and j), as a slipped gating does.
Volume stepped(const Volume& ct, int from, int di, int dj) {
    Volume out = ct;
    for (int k = from; k < ct.grid.size[2]; ++k)
        for (int j = 0; j < ct.grid.size[1]; ++j)
            for (int i = 0; i < ct.grid.size[0]; ++i)
                if (ct.grid.contains(i - di, j - dj, k)) out.at(i, j, k) = ct.at(i - di, j - dj, k);
    return out;
}

HeartModel heartWith(StructureState ventricle) {
    HeartModel heart;
    heart.structures.push_back({kLeftVentricle, ventricle, "", Quantity::missing("not of interest here"), {}});
    return heart;
}

bool namesDoubted(const std::vector<RootDoubt>& doubts) {
    return std::any_of(doubts.begin(), doubts.end(), [](const RootDoubt& d) { return d.names; });
}

}  // namespace

class TstRootDoubts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        shape_.pose = usualPose();
        shape_.noise = 40.0;
        scan_ = render(shape_, shape_.grid(0.8));
    }
    void anObliqueRootIsNoStep() { QVERIFY(!stepBetweenSlices(scan_.ct, scan_.root, annulus())); }
    void aStepIsMeasured() {
        const int at = int(std::lround(scan_.ct.grid.toIndex(annulus()).z())) + 4;
        const auto step = stepBetweenSlices(stepped(scan_.ct, at, 4, -3), scan_.root, annulus());
        QVERIFY(step);
        QVERIFY2(std::abs(step->shiftMm - 5.0 * 0.8) < 0.5, qPrintable(QString::number(step->shiftMm)));
        QVERIFY(std::abs(step->besideMm - 3.5 * 0.8 * std::cos(radians(40.0))) < 0.5);
    }
    void aStepFarFromTheRootIsNone() {
        const int at = int(std::lround(scan_.ct.grid.toIndex(annulus()).z() + 30.0 / 0.8));
        QVERIFY(!stepBetweenSlices(stepped(scan_.ct, at, 4, -3), scan_.root, annulus()));
    }
    void noVentricleIsDoubted() {
        const Landmarks marks = shape_.landmarks();
        const HeartModel none = heartWith(StructureState::Missing), found = heartWith(StructureState::Found);
        QVERIFY(namesDoubted(rootDoubts(scan_.ct, scan_.root, &none, marks)));
        QVERIFY(rootDoubts(scan_.ct, scan_.root, &found, marks).empty());
        QVERIFY(rootDoubts(scan_.ct, scan_.root, nullptr, marks).empty());
        RootModel low = scan_.root;  // the line ends where the scan does
        const Vec3 up = low.centreline[1] - low.centreline[0];
        while (scan_.ct.grid.toIndex(low.centreline.front()).z() > 10.0)
            low.centreline.insert(low.centreline.begin(), low.centreline.front() - up);
        QVERIFY(rootDoubts(scan_.ct, low, &none, marks).empty());
    }
    void doubtsFollowTheRoot() {
        CaseData data;
        data.ct = std::make_shared<const Volume>(scan_.ct);
        data.root = std::make_shared<const RootModel>(scan_.root);
        data.heart = std::make_shared<const HeartModel>(heartWith(StructureState::Missing));
        data.plan.rootDoubts = {{"of an earlier root", false}};
        renewRootDoubts(data);
        QVERIFY(data.plan.rootDoubts.empty());  // no hinge points
        data.plan.landmarks = shape_.landmarks();
        renewRootDoubts(data);
        QVERIFY(data.plan.rootDoubts.size() == 1 && data.plan.rootDoubts[0].names);
        data.plan.handRoot.emplace();  // a person's root: the chambers were sought below another one
        renewRootDoubts(data);
        QVERIFY(data.plan.rootDoubts.empty());
    }
    void namesComeBackWithAReview() {
        Plan plan;
        plan.rootDoubts = {{"it may be another vessel", true}};
        const Result<Plan> kept = planFromJson(planJson(plan));
        QVERIFY(kept && kept->rootDoubts.size() == 1 && kept->rootDoubts[0].names);
        MeasureOptions how = optionsOf(*kept);
        how.intervals = false;
        Landmarks marks = shape_.landmarks();
        for (auto& [id, mark] : marks) mark.review = Review::Required;
        const Measurements doubted = measure(scan_.ct, scan_.root, marks, how);
        QVERIFY(std::count(doubted.notes.begin(), doubted.notes.end(), "it may be another vessel") == 1);
        QVERIFY(doubted.annulus.known() && !doubted.coronary[0].lowerEdgeHeight.known());
        for (auto& [id, mark] : marks) mark.review = Review::Reviewed;
        QVERIFY(measure(scan_.ct, scan_.root, marks, how).coronary[0].lowerEdgeHeight.known());
    }

private:
    Vec3 annulus() const { return shape_.lps(Vec3::Zero()); }

    TestRoot shape_;
    TestScan scan_;
};

}  // namespace tavr::test

QTEST_GUILESS_MAIN(tavr::test::TstRootDoubts)
#include "tst_root_doubts.moc"
