// A case without a display: open, drag, undo, save, crash, and two windows on one study.
#include "app/presentation/case_session.h"
#include "planning/heart/heart_model.h"
#include "tests/unit/presentation/small_case.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tavr;

namespace {

constexpr int kPatienceMs = 120000;  // sanitizers and busy machines

double annulusArea(const CaseSession& session) {
    const auto& m = session.data().plan.measurements;
    return m && m->annulus.known() ? *m->annulus.area.value : std::nan("");
}

bool settled(const CaseSession& session) {
    return session.hasCase() && !session.provisional();
}

}  // namespace

class TestCaseSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const Status written = test::writeSmallStudy(pristine());
        QVERIFY2(written, written ? "" : line(written.error()).c_str());
    }

    void init() { QVERIFY(copyTree(QString::fromStdString(pristine()), study())); }

    void cleanup() { QVERIFY(QDir(study()).removeRecursively()); }

    void openingShowsTheStoredNumbers() {
        CaseSession session;
        open(session);
        QVERIFY(std::isfinite(annulusArea(session)));
        // An ellipse of half axes 13 and 10.5 mm; voxels of 0.75 mm.
        const double exact = std::numbers::pi * 13.0 * 10.5;
        QVERIFY2(std::abs(annulusArea(session) / exact - 1.0) < 0.03,
                 qPrintable(QString::number(annulusArea(session))));
        QVERIFY(!session.modified());
        QVERIFY(!session.canUndo());
    }

    void draggingMeasuresLiveAndUndoReturnsTheNumbers() {
        CaseSession session;
        open(session);
        const double before = annulusArea(session);
        const Vec3 hinge = session.data().plan.landmarks.at(LandmarkId::HingeNCC).position;
        QSignalSpy preview(&session, &CaseSession::previewChanged);
        session.beginDrag(LandmarkId::HingeNCC);
        QElapsedTimer clock;
        clock.start();
        for (int i = 1; i <= 10; ++i) session.dragTo(hinge + Vec3(0, 0, -0.4 * i));
        QVERIFY2(clock.elapsed() < 500, "dragging must not wait for the measurement");
        QTRY_VERIFY_WITH_TIMEOUT(annulusArea(session) != before, kPatienceMs);
        QVERIFY(session.provisional());
        QVERIFY(session.endDrag());
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QVERIFY(session.data().plan.measurements->annulus.area.sd >
                0.0);  // the interval came with the full measurement
        QVERIFY(session.modified());
        QVERIFY(annulusArea(session) != before);
        QCOMPARE(session.data().plan.landmarks.at(LandmarkId::HingeNCC).origin, std::string("user"));
        QVERIFY(session.undoText().contains(QStringLiteral("NCC")));
        session.undo();
        QCOMPARE(annulusArea(session), before);
        QVERIFY(!session.modified());
        session.redo();
        QVERIFY(annulusArea(session) != before);
    }

    void anAbandonedDragChangesNothing() {
        CaseSession session;
        open(session);
        const double before = annulusArea(session);
        const Vec3 hinge = session.data().plan.landmarks.at(LandmarkId::HingeLCC).position;
        session.beginDrag(LandmarkId::HingeLCC);
        session.dragTo(hinge + Vec3(0, 0, -6));
        session.cancelDrag();
        QCOMPARE(session.data().plan.landmarks.at(LandmarkId::HingeLCC).position.z(), hinge.z());
        QCOMPARE(annulusArea(session), before);
        QVERIFY(!session.canUndo());
        QTest::qWait(300);  // a live measurement may still come home: it must be dropped
        QCOMPARE(annulusArea(session), before);
    }

    void theDepthIsOneUndoStepAndMovesTheValve() {
        CaseSession session;
        open(session);
        QVERIFY(!session.data().implants.empty());
        const double before = session.data().plan.implants.front().depthMm;
        const Vec3 inflow = session.data().implants.front().valve.inflow.origin;
        for (const double depth : {before + 0.5, before + 1.0, before + 2.0}) QVERIFY(session.setDepth(depth));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QVERIFY(std::abs((session.data().implants.front().valve.inflow.origin - inflow).norm() - 2.0) < 1e-6);
        session.undo();
        QCOMPARE(session.data().plan.implants.front().depthMm, before);
        QVERIFY(!session.canUndo());
    }

    void callingTheValveBicuspidIsUndoneAndSaved() {
        const auto cautioned = [](const CaseSession& session) {
            return std::ranges::any_of(session.data().sizing, [](const SizingRow& row) {
                return std::ranges::any_of(
                    row.cautions, [](const std::string& text) { return text.find("bicuspid") != std::string::npos; });
            });
        };
        {
            CaseSession session;
            open(session);
            QVERIFY(!session.data().plan.bicuspid && !cautioned(session));
            const double area = annulusArea(session);
            QVERIFY(session.setBicuspid(true));
            QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
            QVERIFY(session.data().plan.bicuspid && cautioned(session));
            // Measured anew, from a distance field that the study keeps to a hundredth of a millimetre.
            QVERIFY(std::abs(annulusArea(session) - area) < 0.5);
            session.undo();
            QVERIFY(!session.data().plan.bicuspid && !cautioned(session));
            session.redo();
            QVERIFY(session.data().plan.bicuspid && cautioned(session));
            QSignalSpy done(&session, &CaseSession::saved);
            session.save();
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatienceMs);
        }
        CaseSession again;
        open(again);
        QVERIFY(again.data().plan.bicuspid && cautioned(again));
    }

    void theFailedValveIsUndoneAndSaved() {
        {
            CaseSession session;
            open(session);
            const double area = annulusArea(session);
            FailedValve failed{"sapien3-23", 3.0, 0.0, {}, {}};
            QVERIFY(session.setFailedValve(failed));
            for (const double depth : {3.5, 4.0, 5.0}) {  // a spin box held down
                failed.depthMm = depth;
                QVERIFY(session.setFailedValve(failed));
            }
            QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
            QVERIFY(session.data().redo && session.data().redo->problem.empty());
            const RedoMeasurements& redo = session.data().redo->measured;
            QVERIFY(std::abs(*redo.neoSkirtHeight.value - (redo.failed.height - 5.0)) < 0.1);
            QVERIFY(redo.coronary[0].vta.known() || !redo.coronary[0].vta.note.empty());
            QCOMPARE(annulusArea(session), area);
            session.undo();  // the depth, one step
            QCOMPARE(session.data().plan.failedValve->depthMm, 3.0);
            session.undo();
            QVERIFY(!session.data().plan.failedValve && !session.data().redo && !session.canUndo());
            session.redo();
            session.redo();
            QVERIFY(session.data().plan.failedValve == failed && session.data().redo);
            QVERIFY(!session.setFailedValve(FailedValve{"sapien3-23", 50.0, 0.0, {}, {}}));
            QSignalSpy done(&session, &CaseSession::saved);
            session.save();
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatienceMs);
        }
        CaseSession again;
        open(again);
        QVERIFY(again.data().plan.failedValve && again.data().redo);
        QSignalSpy refused(&again, &CaseSession::failed);
        again.findFailedFrame();  // there is none
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, kPatienceMs);
        QVERIFY(again.data().plan.failedValve.has_value());
    }

    void aFrameInTheCtIsFound() {
        const QTemporaryDir folder;
        const std::string study = folder.filePath(QStringLiteral("frame")).toStdString();
        QVERIFY(test::writeSmallStudy(study, true, true));
        CaseSession session;
        session.openStudy(QString::fromStdString(study));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session) && !session.job().running(), kPatienceMs);
        session.findFailedFrame();
        QTRY_VERIFY_WITH_TIMEOUT(session.data().plan.failedValve.has_value(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(settled(session) && session.data().redo, kPatienceMs);
        const FoundFrame& frame = session.data().plan.failedValve->frame.value();
        QVERIFY2(std::abs(frame.diameter - 23.0) < 0.75, qPrintable(QString::number(frame.diameter)));
        QVERIFY2(std::abs(frame.height - 18.0) < 1.5, qPrintable(QString::number(frame.height)));
        QVERIFY(std::abs(*session.data().redo->measured.neoSkirtHeight.value - 15.0) < 1.5);
        session.undo();
        QVERIFY(!session.data().plan.failedValve);
    }

    void theHeartIsSegmentedAndKept() {
        {
            CaseSession session;
            open(session);
            QVERIFY(!session.data().heart);
            QSignalSpy done(&session, &CaseSession::heartSegmented), told(&session, &CaseSession::message);
            session.segmentHeart();
            QVERIFY(session.job().running());
            session.job().cancel();
            QTRY_VERIFY_WITH_TIMEOUT(!session.job().running(), kPatienceMs);
            QVERIFY(!session.data().heart || done.size() == 1);  // cancelled, unless it was too late for that
            session.segmentHeart();
            QTRY_VERIFY_WITH_TIMEOUT(session.data().heart != nullptr && !session.job().running(), kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(
                std::ranges::any_of(told, [](const auto& m) { return m[0].toString().contains("Heart"); }),
                kPatienceMs);
            QVERIFY(!session.modified());
        }
        CaseSession again;
        open(again);
        QVERIFY(again.data().heart && again.data().heart->structures.size() == 9);
    }

    void draggingAnOstiumTakesItsLowerEdgeAlong() {
        CaseSession session;
        open(session);
        const auto at = [&](LandmarkId id) { return session.data().plan.landmarks.at(id).position; };
        const Vec3 centre = at(LandmarkId::OstiumLCA), edge = at(LandmarkId::OstiumLCALower), by(0, 0, 2);
        session.beginDrag(LandmarkId::OstiumLCA);
        session.dragTo(centre + 0.5 * by);
        session.dragTo(centre + by);
        QVERIFY((at(LandmarkId::OstiumLCALower) - edge - by).norm() < 1e-9);  // while it lasts
        QVERIFY(session.endDrag());
        QVERIFY((at(LandmarkId::OstiumLCALower) - edge - by).norm() < 1e-9);
        session.undo();
        QCOMPARE(at(LandmarkId::OstiumLCALower), edge);
    }

    void aStrokeChangesTheNumbersAndUndoReturnsThem() {
        CaseSession session;
        open(session);
        const double before = annulusArea(session);
        const RootPtr automatic = session.data().root;
        QCOMPARE(automatic, session.data().automaticRoot);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(session.editMask(bump()));
        QVERIFY2(clock.elapsed() < 50, "a stroke must not wait for its surface");
        QVERIFY(session.provisional());
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        const double after = annulusArea(session);
        // Half a disc of 4 mm, 25 mm², and the two corners beside it that the ring bridges.
        QVERIFY2(after > before + 15.0 && after < before + 60.0, qPrintable(QString::number(after - before)));
        QVERIFY(session.data().root != automatic && session.data().automaticRoot == automatic);
        QCOMPARE(session.data().root->byHand, std::string("edited by hand (1 stroke)"));
        QVERIFY(session.undoText().contains(QStringLiteral("Lumen")));
        session.undo();
        QCOMPARE(annulusArea(session), before);
        QCOMPARE(session.data().root, automatic);
        QVERIFY(!session.modified());
        session.redo();
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QCOMPARE(annulusArea(session), after);
    }

    void strokesInARowAreEachUndone() {
        CaseSession session;
        open(session);
        const double before = annulusArea(session);
        for (int i = 0; i < 8; ++i) {  // more than the maker of roots remembers, faster than it works
            MaskEdit edit = bump();
            edit.stroke.front().z() += 0.5 * i;
            QVERIFY(session.editMask(edit));
        }
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QCOMPARE(session.data().root->byHand, std::string("edited by hand (8 strokes)"));
        for (int i = 0; i < 8; ++i) session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QCOMPARE(annulusArea(session), before);
        for (int i = 0; i < 3; ++i) session.redo();
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QCOMPARE(session.data().root->byHand, std::string("edited by hand (3 strokes)"));
        QVERIFY(annulusArea(session) > before);
    }

    void strokesAreSavedAndRecovered() {
        double saved = 0.0, unsaved = 0.0;
        {
            CaseSession session;
            open(session);
            QVERIFY(session.editMask(bump()));
            QSignalSpy done(&session, &CaseSession::saved);
            session.save();
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatienceMs);
            saved = annulusArea(session);
            QVERIFY(QFile::exists(study() + QStringLiteral("/segmentation/edited.seg.nrrd")));
            MaskEdit more = bump();
            more.stroke.front().x() *= -1.0;
            QVERIFY(session.editMask(more));  // ends without saving, as a crash would
            QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
            unsaved = annulusArea(session);
            QVERIFY(unsaved > saved + 5.0);
        }
        CaseSession again;
        QSignalSpy offered(&again, &CaseSession::recoveryOffered);
        open(again);
        QCOMPARE(annulusArea(again), saved);
        QTRY_COMPARE(offered.size(), 1);
        again.recover(true);
        QTRY_VERIFY_WITH_TIMEOUT(settled(again), kPatienceMs);
        QVERIFY(std::abs(annulusArea(again) - unsaved) < 1e-6);
        again.undo();
        again.discardChanges();
        while (!again.data().plan.edits.empty()) QVERIFY(again.execute({DropEdits{1}}));
        QSignalSpy done(&again, &CaseSession::saved);
        again.save();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatienceMs);
        QVERIFY2(!QFile::exists(study() + QStringLiteral("/segmentation/edited.seg.nrrd")),
                 "nothing is edited any more");
    }

    void aStrokeFarFromTheRootIsRefusedInALine() {
        CaseSession session;
        open(session);
        MaskEdit far = bump();
        far.stroke.front().x() += 300.0;
        const Status refused = session.editMask(far);
        QVERIFY(!refused && !line(refused.error()).empty());
        QVERIFY(!session.modified());
    }

    void aRootByHandReplacesTheAutomaticOneAndBack() {
        CaseSession session;
        open(session);
        const double before = annulusArea(session);
        const HandRoot tube{
            {{Vec3(0, 0, -12), 23.0}, {Vec3(0, 0, 0), 23.4}, {Vec3(0, 0, 12), 32.0}, {Vec3(0, 0, 34), 31.0}}, true};
        QVERIFY(session.setHandRoot(tube));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QVERIFY(session.data().root->byHand.starts_with("built by hand from 4 points"));
        QVERIFY2(session.data().plan.landmarks.empty(), "they were found on the surface that was replaced");
        QVERIFY(!session.data().plan.measurements->annulus.known());
        // Every landmark from nothing.
        for (const auto& [id, mark] : test::smallLandmarks()) QVERIFY(session.placeLandmark(id, mark.position));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QVERIFY2(std::abs(annulusArea(session) / before - 1.0) < 0.03,
                 qPrintable(QString::number(annulusArea(session))));
        QVERIFY(std::ranges::all_of(session.data().plan.landmarks,
                                    [](const auto& m) { return m.second.origin == "user"; }));
        QVERIFY(!session.data().sizing.empty());
        HandRoot outside = tube;
        outside.points[0].position.z() = -500.0;
        QVERIFY(!session.setHandRoot(outside));
        QVERIFY(session.setHandRoot(std::nullopt));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QCOMPARE(session.data().root, session.data().automaticRoot);
        QVERIFY(std::abs(annulusArea(session) / before - 1.0) < 0.01);  // placed landmarks, automatic surface
        QCOMPARE(session.data().plan.centreline, session.data().root->centreline);
    }

    void aCaseWithoutASegmentationIsBuiltByHand() {
        QVERIFY(QDir(study()).removeRecursively());
        QVERIFY(test::writeSmallStudy(study().toStdString(), false));
        QVERIFY(dropSegmentation());
        CaseSession session;
        open(session);
        QVERIFY(!session.data().root && session.data().ct);
        QVERIFY2(!session.editMask(bump()), "there is nothing to edit");
        QVERIFY(session.setHandRoot(HandRoot{
            {{Vec3(0, 0, -12), 23.0}, {Vec3(0, 0, 0), 23.4}, {Vec3(0, 0, 12), 32.0}, {Vec3(0, 0, 34), 31.0}}, true}));
        for (const auto& [id, mark] : test::smallLandmarks()) QVERIFY(session.placeLandmark(id, mark.position));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
        QVERIFY(std::isfinite(annulusArea(session)));
        QVERIFY(session.chooseDevice("sapien3-26"));
        QSignalSpy written(&session, &CaseSession::reportWritten), done(&session, &CaseSession::saved);
        session.save();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatienceMs);
    }

    void anImpossibleDepthIsRefusedInALine() {
        CaseSession session;
        open(session);
        const Status refused = session.setDepth(500.0);
        QVERIFY(!refused);
        QVERIFY(!line(refused.error()).empty());
        QVERIFY(!session.modified());
    }

    void savingKeepsTheNumbers() {
        double saved = 0.0;
        {
            CaseSession session;
            open(session);
            moveHinge(session, {0, 0, -3});
            QSignalSpy done(&session, &CaseSession::saved);
            session.save();
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatienceMs);
            QVERIFY(!session.modified());
            saved = annulusArea(session);
        }
        CaseSession again;
        QSignalSpy offered(&again, &CaseSession::recoveryOffered);
        open(again);
        QVERIFY(std::abs(annulusArea(again) - saved) < 1e-9);
        QCOMPARE(offered.size(), 0);
    }

    void aSecondWindowIsRefusedInOneLine() {
        CaseSession first, second;
        open(first);
        QSignalSpy failed(&second, &CaseSession::failed);
        second.openStudy(study());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        const QString text = failed[0][0].toString();
        QVERIFY2(!text.contains(QLatin1Char('\n')) && !text.isEmpty(), qPrintable(text));
        QVERIFY(!second.hasCase());
    }

    void unsavedChangesAreOfferedAgain() {
        double unsaved = 0.0;
        {
            CaseSession session;  // ends without saving, as a crash would
            open(session);
            moveHinge(session, {0, 0, -3});
            unsaved = annulusArea(session);
        }
        CaseSession again;
        QSignalSpy offered(&again, &CaseSession::recoveryOffered);
        open(again);
        QTRY_COMPARE(offered.size(), 1);
        QCOMPARE(offered[0][0].toInt(), 1);
        again.recover(true);
        QTRY_VERIFY_WITH_TIMEOUT(settled(again), kPatienceMs);
        QVERIFY(std::abs(annulusArea(again) - unsaved) < 1e-6);
        QVERIFY(again.modified());
    }

    void refusedRecoveryIsNotOfferedTwice() {
        {
            CaseSession session;
            open(session);
            moveHinge(session, {0, 0, -3});
        }
        {
            CaseSession session;
            open(session);
            session.recover(false);
        }
        CaseSession third;
        QSignalSpy offered(&third, &CaseSession::recoveryOffered);
        open(third);
        QCOMPARE(offered.size(), 0);
    }

    void undoneWorkIsNotOfferedForRecovery() {
        {
            CaseSession session;
            open(session);
            moveHinge(session, {0, 0, -3});
            session.undo();
        }
        CaseSession again;
        QSignalSpy offered(&again, &CaseSession::recoveryOffered);
        open(again);
        QCOMPARE(offered.size(), 0);
    }

    void aMissingStudyIsOneLine() {
        CaseSession session;
        QSignalSpy failed(&session, &CaseSession::failed);
        session.openStudy(study() + QStringLiteral("-nowhere"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        QVERIFY(!session.hasCase());
    }

    void anEmptyFolderIsOneLine() {
        const QTemporaryDir empty;
        CaseSession session;
        QSignalSpy failed(&session, &CaseSession::failed), scanned(&session, &CaseSession::scanned);
        session.scan(empty.path());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
        QCOMPARE(scanned.size(), 0);
    }

private:
    std::string pristine() const { return (folder_.path() + QStringLiteral("/pristine")).toStdString(); }
    QString study() const { return folder_.path() + QStringLiteral("/Studie Ä"); }

    /// A ball of 4 mm about a point of the wall in the annulus plane.
    static MaskEdit bump() {
        MaskEdit edit;
        edit.stroke = {Vec3(13, 0, 0)};
        edit.radiusMm = 4.0;
        return edit;
    }

    bool dropSegmentation() const {
        Result<Study> opened = Study::open(study().toStdString());
        if (!opened) return false;
        for (const char* item :
             {"segmentation/root.json", "segmentation/root.seg.nrrd", "segmentation/lumen_distance.nrrd"})
            if (!opened->remove(item)) return false;
        return bool(opened->commit("test", "no segmentation"));
    }

    void open(CaseSession& session) {
        session.openStudy(study());
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
    }

    void moveHinge(CaseSession& session, const Vec3& by) {
        const Vec3 hinge = session.data().plan.landmarks.at(LandmarkId::HingeNCC).position;
        QVERIFY(session.execute({PlaceLandmark{LandmarkId::HingeNCC, hinge + by}}));
        QTRY_VERIFY_WITH_TIMEOUT(settled(session), kPatienceMs);
    }

    static bool copyTree(const QString& from, const QString& to) {
        if (!QDir().mkpath(to)) return false;
        for (const QFileInfo& entry :
             QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            const QString target = to + QLatin1Char('/') + entry.fileName();
            if (entry.isDir() ? !copyTree(entry.filePath(), target) : !QFile::copy(entry.filePath(), target))
                return false;
        }
        return true;
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestCaseSession)
#include "tst_case_session.moc"
