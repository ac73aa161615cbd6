// The distributed solve on one rank: its order of convergence, and that a solver which stops early says so.
#include "solver/parallel/box_elasticity.h"
#include "solver/parallel/petsc_session.h"

#include <QTest>

#include <cmath>
#include <optional>

using namespace tavr;

class TestBoxElasticity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void errorFallsWithTheSquareOfTheEdge_data();
    void errorFallsWithTheSquareOfTheEdge();
    void scaleDoesNotMatter();
    void stoppingEarlyIsAnError();
    void cleanupTestCase() { session_.reset(); }

private:
    std::optional<PetscSession> session_;
};

void TestBoxElasticity::initTestCase() {
    auto session = PetscSession::start();
    QVERIFY(session);
    session_.emplace(std::move(*session));
    QCOMPARE(session_->ranks(), 1);
    QVERIFY(PetscSession::petscVersion().starts_with("3."));
}

void TestBoxElasticity::errorFallsWithTheSquareOfTheEdge_data() {
    QTest::addColumn<double>("poisson");
    QTest::newRow("soft") << 0.0;
    QTest::newRow("0.3") << 0.3;
    QTest::newRow("0.45") << 0.45;
}

void TestBoxElasticity::errorFallsWithTheSquareOfTheEdge() {
    QFETCH(double, poisson);
    const ManufacturedElasticity problem{10.0, {2.0, poisson}, {0.10, -0.07, 0.04}};
    const auto coarse = solveBox(problem, 6), fine = solveBox(problem, 12);
    QVERIFY(coarse && fine);
    const double order = std::log2(coarse->relativeError / fine->relativeError);
    QVERIFY2(std::abs(order - 2.0) < 0.15, qPrintable(QString::number(order)));
    QVERIFY(fine->trueResidual < 1e-9);
}

void TestBoxElasticity::scaleDoesNotMatter() {
    const auto small = solveBox({1.0, {1e-3, 0.3}, {0.01, 0.0, 0.0}}, 8),
               large = solveBox({100.0, {2e5, 0.3}, {1.0, 0.0, 0.0}}, 8);
    QVERIFY(small && large);
    QVERIFY(std::abs(small->relativeError / large->relativeError - 1.0) < 1e-6);
}

void TestBoxElasticity::stoppingEarlyIsAnError() {
    const auto solution = solveBox({}, 12, {1e-10, 2});
    QVERIFY(!solution);
    QCOMPARE(solution.error().kind, ErrorKind::NotConverged);
    QVERIFY(line(solution.error()).find("after 2 iterations") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestBoxElasticity)
#include "tst_box_elasticity.moc"
