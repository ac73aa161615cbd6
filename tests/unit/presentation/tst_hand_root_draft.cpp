// Points of a root by hand, clicked in any order.
#include "app/presentation/hand_root_draft.h"

#include <QTest>

using namespace tavr;

class TestHandRootDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsStandInTheOrderOfTheFlow() {
        // Along an arch: from the ventricle up, with the last point in front of the one before rather than above it.
        const std::vector<Vec3> line{Vec3(0, 0, 0), Vec3(2, 0, 12), Vec3(8, 0, 24), Vec3(18, 0, 34), Vec3(32, 0, 36)};
        std::vector<std::size_t> order{0, 1, 2, 3, 4};
        do {
            HandRootDraft draft;
            for (const std::size_t i : order) draft.add(line[i], 20.0 + double(i));
            QCOMPARE(draft.points().size(), line.size());
            for (std::size_t i = 0; i < line.size(); ++i) QCOMPARE(draft.points()[i].position, line[i]);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void aClickNearAPointMovesIt() {
        HandRootDraft draft;
        draft.removeLast();
        draft.add(Vec3(0, 0, 0), 24.0);
        draft.add(Vec3(0, 0, 20), 28.0);
        draft.add(Vec3(1, 0, 1), 23.0);
        QCOMPARE(draft.points().size(), std::size_t(2));
        QCOMPARE(draft.points().front().diameterMm, 23.0);
        draft.removeLast();  // the newest point, not the highest
        QCOMPARE(draft.points().size(), std::size_t(1));
        QCOMPARE(draft.points().front().position, Vec3(1, 0, 1));
        draft.removeLast();
        QVERIFY(draft.points().empty());
    }
};

QTEST_GUILESS_MAIN(TestHandRootDraft)
#include "tst_hand_root_draft.moc"
