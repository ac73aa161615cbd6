// Undo and redo as values, and the journal that survives a crash.
#include "app/presentation/journal.h"
#include "app/presentation/plan_history.h"

#include <QTest>

using namespace tavr;

namespace {

CaseState stateAt(double depth) {
    CaseState state;
    state.plan.implants = {{"plan-1", "sapien3-26", depth, 0, 0}};
    return state;
}

double depthOf(const PlanHistory& history) {
    return history.current().plan.implants.front().depthMm;
}

Plan planWithHinge(const Vec3& at) {
    Plan plan;
    plan.landmarks[LandmarkId::HingeNCC] = {at, 1.0, 0.8, Review::Required, "auto"};
    return plan;
}

}  // namespace

class TestPlanHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoReturnsTheVeryState() {
        PlanHistory history;
        history.reset(stateAt(3));
        const auto first = history.currentId();
        history.push(stateAt(5), "deeper");
        QCOMPARE(history.undoText(), std::string("deeper"));
        history.undo();
        QCOMPARE(depthOf(history), 3.0);
        QCOMPARE(history.currentId(), first);
        QVERIFY(!history.canUndo());
        QCOMPARE(history.redoText(), std::string("deeper"));
        history.redo();
        QCOMPARE(depthOf(history), 5.0);
        QVERIFY(!history.canRedo());
    }

    void aNewStepForgetsWhatWasUndone() {
        PlanHistory history;
        history.reset(stateAt(3));
        history.push(stateAt(5), "deeper");
        history.undo();
        history.push(stateAt(1), "shallower");
        QVERIFY(!history.canRedo());
        history.undo();
        QCOMPARE(depthOf(history), 3.0);
    }

    void neighboursOfOneKeyAreOneStep() {
        PlanHistory history;
        history.reset(stateAt(3));
        for (const double depth : {3.5, 4.0, 4.5}) history.push(stateAt(depth), "depth", "depth of plan-1");
        history.undo();
        QCOMPARE(depthOf(history), 3.0);
        QVERIFY(!history.canUndo());
    }

    void aStepReturnedToIsNotMergedInto() {
        PlanHistory history;
        history.reset(stateAt(3));
        history.push(stateAt(4), "depth", "key");
        history.push(stateAt(5), "other");
        history.undo();
        history.push(stateAt(6), "depth", "key");
        history.undo();
        QCOMPARE(depthOf(history), 4.0);
    }

    void amendReachesOlderStates() {
        PlanHistory history;
        history.reset(stateAt(3));
        const auto first = history.currentId();
        history.push(stateAt(5), "deeper");
        QVERIFY(history.amend(first, [](CaseState& state) { state.derived = false; }));
        QVERIFY(history.current().derived);
        history.undo();
        QVERIFY(!history.current().derived);
        QVERIFY(!history.amend(12345, [](CaseState&) {}));
    }

    void journalReplaysCommandsAndSnapshots() {
        const Plan saved = planWithHinge({1, 2, 3});
        const Command place = PlaceLandmark{LandmarkId::HingeNCC, {4, 5, 6}};
        const Command implant = PlaceImplant{{"plan-1", "sapien3-26", 4.5, 0, 0}};
        const Replay replay = replayJournal(saved, {journalLine(place), journalLine(saved), journalLine(implant)});
        QCOMPARE(replay.stoppedBy, std::string());
        QCOMPARE(replay.applied, 3);
        QCOMPARE(replay.plan.landmarks.at(LandmarkId::HingeNCC).position.x(), 1.0);  // the undo came after the move
        QCOMPARE(replay.plan.implants.size(), std::size_t(1));
        QCOMPARE(replay.plan.implants[0].depthMm, 4.5);
    }

    void aTornLineEndsTheReplayAndIsNamed() {
        const Command place = PlaceLandmark{LandmarkId::HingeNCC, {4, 5, 6}};
        const std::string whole = journalLine(place);
        const Replay replay =
            replayJournal(planWithHinge({1, 2, 3}), {whole, whole.substr(0, whole.size() / 2), whole});
        QCOMPARE(replay.applied, 1);
        QVERIFY(!replay.stoppedBy.empty());
        QCOMPARE(replay.plan.landmarks.at(LandmarkId::HingeNCC).position.z(), 6.0);
    }

    void journalLinesAreSingleLines() {
        const std::string text = journalLine(planWithHinge({1, 2, 3}));
        QVERIFY(text.find('\n') == std::string::npos);
        QVERIFY(journalEntryFrom(text).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPlanHistory)
#include "tst_plan_history.moc"
