#include "core/dicom/regularise.h"
#include "core/dicom/stack_geometry.h"
#include "tests/unit/dicom/frames_by_hand.h"

#include <QTest>

#include <cmath>

using namespace tavr;

namespace {

constexpr int kColumns = 24, kRows = 20;

// Not core/base/units.h: moc of Qt 6.4 cannot parse <numbers>.
double radians(double degrees) {
    return degrees * std::acos(-1.0) / 180.0;
}

Frames smallStack(int count, double gap) {
    Frames frames = axialStack(count, gap);
    for (FrameHeader& f : frames) {
        f.columns = kColumns;
        f.rows = kRows;
    }
    return frames;
}

/// Shears the stack along its rows' and columns' plane: a gantry tilted by `angle` degrees about x.
void tilt(Frames& frames, double angle) {
    for (FrameHeader& f : frames) f.position->y() += std::tan(radians(angle)) * f.position->z();
}

double ramp(const Vec3& x) {
    return 3.0 * x.x() - 2.0 * x.y() + 5.0 * x.z();
}

/// The slices of a field that is linear in LPS, sampled where each frame really is.
std::vector<std::int16_t> sampled(const Frames& frames) {
    std::vector<std::int16_t> slices;
    for (const FrameHeader& f : frames)
        for (int j = 0; j < f.rows; ++j)
            for (int i = 0; i < f.columns; ++i)
                slices.push_back(std::int16_t(std::lround(
                    ramp(*f.position + i * f.spacing->x() * f.axes->row + j * f.spacing->y() * f.axes->column))));
    return slices;
}

/// Every voxel of the regularised volume is the field at its own place, or air where no slice is.
void checkRamp(const Frames& frames, int& inside) {
    const StackGeometry stack = judgeGeometry(frames);
    QCOMPARE(int(stack.report.verdict), int(GeometryVerdict::Regularised));
    const auto volume = regularise(sampled(frames), kColumns, kRows, stack, {});
    QVERIFY(volume.has_value());
    QVERIFY((volume->grid.direction.transpose() * volume->grid.direction).isIdentity(1e-12));
    inside = 0;
    for (int k = 0; k < volume->grid.size[2]; ++k)
        for (int j = 0; j < volume->grid.size[1]; ++j)
            for (int i = 0; i < volume->grid.size[0]; ++i) {
                if (volume->at(i, j, k) == -1024) continue;
                const double expected = ramp(volume->grid.toLps(Vec3(i, j, k)));
                // At a sheared edge one of the two neighbours is air; everywhere else rounding is the only error.
                if (std::abs(volume->at(i, j, k) - expected) <= 1.01) ++inside;
            }
}

}  // namespace

class TestDicomGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void evenStackIsAccepted() {
        const StackGeometry stack = judgeGeometry(axialStack(50, 0.625));
        QCOMPARE(int(stack.report.verdict), int(GeometryVerdict::Accepted));
        QVERIFY(stack.report.largestCornerErrorMm < 1e-9);
        QVERIFY(std::abs(stack.grid.spacing.z() - 0.625) < 1e-12);
        QCOMPARE(stack.grid.size[2], 50);
    }

    void obliqueStackIsAccepted() {
        const Eigen::Matrix3d turn = Eigen::AngleAxisd(0.7, Vec3(1, -2, 0.5).normalized()).toRotationMatrix();
        Frames frames = axialStack(30, 0.5);
        for (FrameHeader& f : frames) {
            f.position = turn * *f.position;
            f.axes = PlaneAxes{turn.col(0), turn.col(1)};
        }
        const StackGeometry stack = judgeGeometry(frames);
        QCOMPARE(int(stack.report.verdict), int(GeometryVerdict::Accepted));
        QVERIFY(stack.grid.direction.isApprox(turn, 1e-12));
    }

    void positionsRoundedToHundredthsAreAccepted() {
        Frames frames = axialStack(100, 1.0 / 3.0);
        for (FrameHeader& f : frames) f.position->z() = std::round(100.0 * f.position->z()) / 100.0;
        QCOMPARE(int(judgeGeometry(frames).report.verdict), int(GeometryVerdict::Accepted));
    }

    void missingSliceIsRegularisedWithItsError() {
        Frames frames = axialStack(10, 1.0);
        frames.erase(frames.begin() + 5);
        const StackGeometry stack = judgeGeometry(frames);
        QCOMPARE(int(stack.report.verdict), int(GeometryVerdict::Regularised));
        // Nine slices over 9 mm: a naive reader takes 9/8 mm, and puts slice 4 at 4.5 mm.
        QVERIFY(std::abs(stack.report.largestCornerErrorMm - 0.5) < 1e-9);
        QCOMPARE(stack.grid.size[2], 10);
        QVERIFY(std::abs(stack.grid.spacing.z() - 1.0) < 1e-12);
        QVERIFY(QString::fromStdString(stack.report.reason).startsWith("1 missing slice, resampled"));
    }

    void tiltIsMeasured() {
        Frames frames = axialStack(41, 1.0);
        tilt(frames, 12.0);
        const StackGeometry stack = judgeGeometry(frames);
        QCOMPARE(int(stack.report.verdict), int(GeometryVerdict::Regularised));
        QVERIFY(std::abs(stack.report.largestCornerErrorMm - 40.0 * std::tan(radians(12.0))) < 1e-9);
        QVERIFY(QString::fromStdString(stack.report.reason).startsWith("gantry tilt of 12.0°"));
        // Nothing is cut off: the grid grows by the shift.
        QCOMPARE(stack.grid.size[1], 512 + int(std::ceil(40.0 * std::tan(radians(12.0)) / 0.5)));
    }

    void refusals_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("one") << "one"
                             << "a single slice";
        QTest::newRow("two") << "two"
                             << "only 2 slices";
        QTest::newRow("hole") << "hole"
                              << "a hole of 4.0 mm";
        QTest::newRow("duplicate") << "duplicate"
                                   << "different slices at one position";
        QTest::newRow("apart") << "apart"
                               << "slices are 20.0 mm apart";
        QTest::newRow("beside") << "beside"
                                << "slices lie so far beside each other";
        QTest::newRow("lying") << "lying"
                               << "slices are stacked 60° off";
    }
    void refusals() {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        Frames frames = axialStack(kind == "one" ? 1 : kind == "two" ? 2 : 12, kind == "apart" ? 20.0 : 1.0);
        if (kind == "hole") frames.erase(frames.begin() + 4, frames.begin() + 7);
        if (kind == "duplicate") frames.insert(frames.begin() + 3, frames[3]);
        if (kind == "beside") frames[5].position->x() += 3000.0;
        if (kind == "lying") tilt(frames, 60.0);
        const StackGeometry stack = judgeGeometry(frames);
        QCOMPARE(int(stack.report.verdict), int(GeometryVerdict::Refused));
        QVERIFY2(QString::fromStdString(stack.report.reason).startsWith(reason), stack.report.reason.c_str());
    }

    void regularisingKeepsALinearField() {
        int inside = 0;
        Frames missing = smallStack(12, 1.0);
        missing.erase(missing.begin() + 6);
        checkRamp(missing, inside);
        QCOMPARE(inside, kColumns * kRows * 12);

        Frames uneven = smallStack(12, 1.0);
        for (std::size_t k = 6; k < 12; ++k) uneven[k].position->z() += 0.7;
        checkRamp(uneven, inside);
        QVERIFY(inside >= kColumns * kRows * 12);

        Frames tilted = smallStack(12, 1.0);
        tilt(tilted, 15.0);
        checkRamp(tilted, inside);
        QVERIFY2(inside > 0.9 * kColumns * (kRows - 1) * 12, qPrintable(QString::number(inside)));
    }
};

QTEST_GUILESS_MAIN(TestDicomGeometry)
#include "tst_dicom_geometry.moc"
