#include "core/dicom/ranking.h"
#include "core/dicom/sorters/phase_text.h"
#include "core/dicom/sorters/positions.h"
#include "core/dicom/sorters/split.h"
#include "core/dicom/stack_builder.h"
#include "core/dicom/usability.h"
#include "tests/unit/dicom/frames_by_hand.h"

#include <QTest>

#include <algorithm>

using namespace tavr;

namespace {

FrameGroup grouped(Frames frames) {
    return {std::move(frames), std::nullopt, {}};
}

/// `phases` frames at each of `count` positions; `mark` gives each its clue.
template <class Mark>
Frames repeated(int count, int phases, Mark mark) {
    Frames frames;
    for (int k = 0; k < count; ++k)
        for (int p = 0; p < phases; ++p) {
            frames.push_back(axialFrame(k, k * phases + p + 1));
            mark(frames.back(), k, p);
        }
    return frames;
}

IndexedSeries candidate(std::optional<double> percent, double gap, bool contrast, int slices = 200) {
    Frames frames = axialStack(slices, gap);
    for (FrameHeader& f : frames) {
        f.phase.percentRR = percent;
        f.contrast = contrast;
    }
    return buildSeries(std::move(frames)).front();
}

}  // namespace

class TestDicomSorters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void percentOfText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("percent");  // −1: none
        QTest::newRow("plain") << "30 %" << 30.0;
        QTest::newRow("siemens") << "CorCTA  0.75  B26f  BestSyst 35 %" << 35.0;
        QTest::newRow("decimal") << "Phase 37.5% 0.6mm" << 37.5;
        QTest::newRow("asir after") << "CTA 30% ASIR" << -1.0;
        QTest::newRow("asir before") << "ASiR-V 50%" << -1.0;
        QTest::newRow("ss asir") << "SS-50% ASIR TAVI" << -1.0;
        QTest::newRow("asir and phase") << "ASIR 40% TAVI CTA 75%" << 75.0;
        QTest::newRow("range") << "CTA 30-75%" << -1.0;
        QTest::newRow("two") << "30 % 70 %" << -1.0;
        QTest::newRow("too much") << "170 %" << -1.0;
        QTest::newRow("no number") << "% of all" << -1.0;
        QTest::newRow("empty") << "" << -1.0;
    }
    void percentOfText() {
        QFETCH(QString, text);
        QFETCH(double, percent);
        QCOMPARE(percentInText(text.toStdString()).value_or(-1.0), percent);
    }

    void seriesAreSeparatedAndCopiesDropped() {
        Frames frames = axialStack(4, 1.0);
        Frames other = axialStack(3, 1.0, 50.0);
        for (FrameHeader& f : other) f.seriesUid = "9.9";
        frames.insert(frames.end(), other.begin(), other.end());
        frames.push_back(frames.front());  // the same file twice
        const FrameGroups groups = splitBySeries(frames);
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].frames.size(), 4U);
        QCOMPARE(groups[1].frames.size(), 3U);
    }

    void oneUidForAllSlicesIsNoReasonToDropThem() {
        Frames frames = axialStack(5, 1.0);
        for (FrameHeader& f : frames) f.sopInstanceUid = "1.2.3";
        QCOMPARE(splitBySeries(frames).front().frames.size(), 5U);
    }

    void orientationsAreSeparated() {
        Frames frames = axialStack(4, 1.0);
        frames[1].axes = PlaneAxes{Vec3::UnitX(), -Vec3::UnitZ()};
        frames[2].axes = PlaneAxes{Vec3(1, 3e-5, 0), Vec3::UnitY()};  // rounding, not another orientation
        const FrameGroups groups = splitByOrientation(grouped(frames));
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].frames.size(), 3U);
        QVERIFY(!groups[1].label.empty());
    }

    void matricesAreSeparated() {
        Frames frames = axialStack(6, 1.0);
        frames[0].rows = 256;
        frames[1].spacing = Vec2(0.5, 0.6);
        QCOMPARE(splitByMatrix(grouped(frames)).size(), 3U);
    }

    void statedPercentAlwaysSplits() {
        Frames frames = repeated(5, 3, [](FrameHeader& f, int, int p) { f.phase.percentRR = 30.0 + 10.0 * p; });
        FrameGroups groups = splitByPhase(grouped(frames));
        QCOMPARE(groups.size(), 3U);
        for (std::size_t p = 0; p < 3; ++p) {
            QCOMPARE(groups[p].percentRR.value(), 30.0 + 10.0 * double(p));
            QCOMPARE(groups[p].frames.size(), 5U);
        }
        QCOMPARE(groups[1].label.front(), std::string("phase 40 %"));
        // Two halves of one stretch at two phases are never one volume, although no position repeats.
        Frames halves = axialStack(10, 1.0);
        for (int k = 0; k < 10; ++k) halves[std::size_t(k)].phase.percentRR = k < 5 ? 30.0 : 70.0;
        QCOMPARE(splitByPhase(grouped(halves)).size(), 2U);
    }

    void temporalIndexSplitsRepeatedPositions() {
        Frames frames = repeated(5, 4, [](FrameHeader& f, int, int p) { f.phase.temporalIndex = p + 1; });
        const FrameGroups groups = splitByPhase(grouped(frames));
        QCOMPARE(groups.size(), 4U);
        QCOMPARE(groups[2].label.front(), std::string("phase 3 of 4"));
        QVERIFY(!groups[2].percentRR);
        for (const FrameHeader& f : groups[2].frames) QCOMPARE(f.phase.temporalIndex.value(), 3.0);
    }

    void jitteringTriggerTimesMakePhasesWithPercent() {
        Frames frames = repeated(7, 2, [](FrameHeader& f, int k, int p) {
            f.phase.triggerMs = (p == 0 ? 300.0 : 700.0) + 2.0 * k;  // beat to beat
            f.phase.intervalMs = 1000.0;
        });
        std::reverse(frames.begin(), frames.end());
        const FrameGroups groups = splitByPhase(grouped(frames));
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].frames.size(), 7U);
        QVERIFY(std::abs(groups[0].percentRR.value() - 30.6) < 0.05);
        QVERIFY(std::abs(groups[1].percentRR.value() - 70.6) < 0.05);
    }

    void triggerTimesOfOnePhaseDoNotShatterIt() {
        Frames frames = axialStack(20, 0.5);
        for (FrameHeader& f : frames) f.phase.triggerMs = 300.0 + f.instance;
        QCOMPARE(splitByPhase(grouped(frames)).size(), 1U);
    }

    void overlappingAcquisitionsAreSplit() {
        Frames frames = axialStack(10, 5.0);
        Frames second = axialStack(10, 5.0, 22.5);
        for (FrameHeader& f : frames) f.acquisition = 1;
        for (FrameHeader& f : second) f.acquisition = 2;
        frames.insert(frames.end(), second.begin(), second.end());
        const FrameGroups groups = splitByAcquisition(grouped(frames));
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].label.front(), std::string("acquisition 1"));
    }

    void interleavedAcquisitionsAreNotAVenetianBlind() {
        Frames frames = axialStack(20, 2.5);  // every second slice another acquisition: evenly spaced, but two volumes
        for (std::size_t k = 0; k < frames.size(); ++k) frames[k].acquisition = int(k % 2);
        QCOMPARE(splitByAcquisition(grouped(frames)).size(), 2U);
    }

    void tablePositionsOfOneScanStayTogether() {
        Frames frames = axialStack(24, 0.5);
        for (std::size_t k = 0; k < frames.size(); ++k) frames[k].acquisition = int(k / 8);
        QCOMPARE(splitByAcquisition(grouped(frames)).size(), 1U);
        Frames uneven = axialStack(10, 4.0);  // one or two slices each, uneven: a head scan, not ten volumes
        uneven[9].position->z() += 3.0;
        for (std::size_t k = 0; k < uneven.size(); ++k) uneven[k].acquisition = int(k);
        QCOMPARE(splitByAcquisition(grouped(uneven)).size(), 1U);
    }

    void chestAndAbdomenOfOtherSpacingAreSplit() {
        Frames frames = axialStack(10, 1.0);
        for (const FrameHeader& f : axialStack(10, 5.0, 14.0)) frames.push_back(f);
        for (std::size_t k = 0; k < frames.size(); ++k) frames[k].acquisition = int(k / 10);
        QCOMPARE(splitByAcquisition(grouped(frames)).size(), 2U);
    }

    void instanceOrderIsTheLastResort() {
        Frames frames = repeated(4, 3, [](FrameHeader& f, int k, int p) { f.instance = 4 * p + k; });
        const FrameGroups groups = splitByInstanceOrder(grouped(frames));
        QCOMPARE(groups.size(), 3U);
        for (const FrameHeader& f : groups[1].frames) QCOMPARE(f.instance / 4, 1);
        frames.pop_back();  // no longer equally often: nothing can be said
        QCOMPARE(splitByInstanceOrder(grouped(frames)).size(), 1U);
    }

    void positionsAreSortedAlongTheNormal() {
        Frames frames = axialStack(9, 1.0);
        for (FrameHeader& f : frames) f.axes = PlaneAxes{Vec3::UnitX(), -Vec3::UnitY()};  // normal −z
        std::swap(frames[2], frames[7]);
        sortByPosition(frames);
        for (std::size_t k = 1; k < frames.size(); ++k) QVERIFY(frames[k].position->z() < frames[k - 1].position->z());
    }

    void unusableFramesSayWhy_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("good") << ""
                              << "";
        QTest::newRow("mr") << "MR"
                            << "MR, not CT";
        QTest::newRow("scout") << "scout"
                               << "localizer (scout) images only";
        QTest::newRow("colour") << "colour"
                                << "colour images, not Hounsfield units";
        QTest::newRow("position") << "position"
                                  << "no slice position or orientation";
        QTest::newRow("spacing") << "spacing"
                                 << "no pixel spacing";
        QTest::newRow("zero spacing") << "zero"
                                      << "impossible pixel spacing";
        QTest::newRow("axes") << "axes"
                              << "image axes are not perpendicular unit vectors";
        QTest::newRow("pixels") << "pixels"
                                << "no pixel data";
        QTest::newRow("matrix") << "matrix"
                                << "impossible matrix of 512×60000";
    }
    void unusableFramesSayWhy() {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        FrameHeader f = axialFrame(0.0);
        if (kind == "MR") f.modality = "MR";
        if (kind == "scout") f.imageType = "ORIGINAL\\PRIMARY\\LOCALIZER";
        if (kind == "colour") f.samplesPerPixel = 3;
        if (kind == "position") f.position.reset();
        if (kind == "spacing") f.spacing.reset();
        if (kind == "zero") f.spacing = Vec2(0.0, 0.5);
        if (kind == "axes") f.axes = PlaneAxes{Vec3::UnitX(), Vec3(0.1, 0.9, 0)};
        if (kind == "pixels") f.hasPixels = false;
        if (kind == "matrix") f.rows = 60000;
        QCOMPARE(QString::fromStdString(whyUnusable(f)), reason);
    }

    void bestPhaseIsSystolic() {
        const auto series =
            buildSeries(repeated(10, 10, [](FrameHeader& f, int, int p) { f.phase.percentRR = 10.0 * p; }));
        QCOMPARE(series.size(), 1U);
        QCOMPARE(series[0].summary.phases.size(), 10U);
        const SeriesPhase& best = series[0].summary.phases[bestPhase(series[0].summary)];
        QVERIFY(*best.percentRR == 30.0 || *best.percentRR == 40.0);  // both 5 % from 35 %
        QVERIFY(std::is_sorted(series[0].summary.phases.begin(), series[0].summary.phases.end(),
                               [](const auto& a, const auto& b) { return *a.percentRR < *b.percentRR; }));
    }

    void betterSeriesFirst() {
        const IndexedSeries systole = candidate(35.0, 0.6, true), diastole = candidate(75.0, 0.6, true);
        const IndexedSeries plain = candidate({}, 0.6, true), thick = candidate(35.0, 3.0, true);
        const IndexedSeries calcium = candidate(35.0, 0.6, false), stub = candidate(35.0, 0.6, true, 20);
        QVERIFY(betterSeries(systole, diastole) && !betterSeries(diastole, systole));
        QVERIFY(betterSeries(diastole, plain));
        QVERIFY(betterSeries(plain, thick));
        QVERIFY(betterSeries(plain, calcium));
        QVERIFY(betterSeries(plain, stub));  // 12 mm hold no root
    }

    void acquisitionGatesWarn() {
        QCOMPARE(acquisitionWarnings(candidate(35.0, 0.6, true).summary.phases[0]).size(), 0U);
        QCOMPARE(acquisitionWarnings(candidate(75.0, 0.6, true).summary.phases[0]).size(), 1U);
        QCOMPARE(acquisitionWarnings(candidate({}, 3.0, true).summary.phases[0]).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestDicomSorters)
#include "tst_dicom_sorters.moc"
