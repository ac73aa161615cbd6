#include "core/image/image_io.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstring>
#include <random>
#include <sys/resource.h>

using namespace tavr;

namespace {

Volume randomVolume(const Eigen::Matrix3d& direction) {
    ImageGrid grid;
    grid.size = {17, 11, 7};
    grid.spacing = Vec3(0.4, 0.5, 1.25);
    grid.origin = Vec3(-101.25, 33.5, 1200.75);
    grid.direction = direction;
    Volume v(grid);
    std::mt19937 random(7);
    for (auto& x : v.voxels) x = std::int16_t(int(random() % 4096) - 1024);
    v.voxels.front() = -32768;
    v.voxels.back() = 32767;
    return v;
}

Eigen::Matrix3d oblique() {
    return (Eigen::AngleAxisd(0.4, Vec3::UnitX()) * Eigen::AngleAxisd(-0.7, Vec3(1, 2, 3).normalized()))
        .toRotationMatrix();
}

Eigen::Matrix3d flipped() {
    return Vec3(1, -1, -1).asDiagonal();
}
Eigen::Matrix3d mirrored() {
    return Vec3(1, 1, -1).asDiagonal();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile f(path);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(bytes);
}

QByteArray contents(const QString& path) {
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

template <class T>
void put(QByteArray& header, int offset, T value) {
    std::memcpy(header.data() + offset, &value, sizeof value);
}

/// NIfTI-1 of 4×3×2 voxels whose sform (RAS+, mm) is given by rows.
QByteArray nifti(const Eigen::Matrix<float, 3, 4>& srow, short datatype, const QByteArray& voxels, const Vec3& spacing,
                 short frames = 1) {
    QByteArray h(352, '\0');
    put(h, 0, 348);
    const short dim[8] = {short(frames > 1 ? 4 : 3), 4, 3, 2, frames, 1, 1, 1};
    for (int i = 0; i < 8; ++i) put(h, 40 + 2 * i, dim[i]);
    put(h, 70, datatype);
    put(h, 72, short(datatype == 4 ? 16 : 32));
    put(h, 76, 1.0f);
    for (int i = 0; i < 3; ++i) put(h, 80 + 4 * i, float(spacing[i]));
    put(h, 108, 352.0f);
    put(h, 123, char(2));  // mm
    put(h, 254, short(1));
    for (int r = 0; r < 3; ++r)
        for (int c = 0; c < 4; ++c) put(h, 280 + 16 * r + 4 * c, srow(r, c));
    std::memcpy(h.data() + 344, "n+1", 4);
    return h + voxels;
}

QByteArray counting(int n) {
    QByteArray b;
    for (short i = 0; i < n; ++i) b.append(reinterpret_cast<const char*>(&i), 2);
    return b;
}

}  // namespace

class ImageIoTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    std::string at(const char* name) const { return dir_.filePath(QString::fromUtf8(name)).toStdString(); }
    void expectOneLine(const std::string& file, const char* part) {
        const auto r = readVolume(file);
        QVERIFY2(!r, file.c_str());
        QCOMPARE(r.error().kind, ErrorKind::Input);
        const std::string text = line(r.error());
        QVERIFY2(text.find('\n') == std::string::npos && text.find(file) != std::string::npos, text.c_str());
        QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    }

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void niftiIsTurnedFromRasToLps();
    void niftiObliqueAndFlipped();
    void metaImage();
    void convertsAndClamps();
    void refusesWhatIsNotAScalarVolume();
    void refusesSheared();
    void brokenFilesGiveOneLine();
    void segmentation();
    void failedWriteLeavesNothing();
    void nonAsciiPath();
};

void ImageIoTest::roundTrip_data() {
    QTest::addColumn<int>("pose");
    QTest::newRow("axial") << 0;
    QTest::newRow("oblique") << 1;
    QTest::newRow("flipped") << 2;
    QTest::newRow("mirrored") << 3;
    QTest::newRow("oblique and mirrored") << 4;
}

void ImageIoTest::roundTrip() {
    QFETCH(int, pose);
    const Eigen::Matrix3d poses[] = {Eigen::Matrix3d::Identity(), oblique(), flipped(), mirrored(),
                                     oblique() * mirrored()};
    const Volume v = randomVolume(poses[pose]);
    const Status s = writeVolume(v, at("v.nrrd"));
    QVERIFY2(s, s ? "" : line(s.error()).c_str());
    const auto r = readVolume(at("v.nrrd"));
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    QVERIFY(r->voxels == v.voxels);
    QVERIFY(r->grid.size == v.grid.size);
    QVERIFY((r->grid.direction - v.grid.direction).norm() < 1e-9);
    QVERIFY((r->grid.origin - v.grid.origin).norm() < 1e-9);
    QVERIFY((r->grid.spacing - v.grid.spacing).norm() < 1e-9);
    const QByteArray text = contents(QString::fromStdString(at("v.nrrd"))).left(600);
    QVERIFY2(text.contains("space: left-posterior-superior"), text.constData());
    QVERIFY2(text.contains("encoding: gzip"), text.constData());
}

void ImageIoTest::niftiIsTurnedFromRasToLps() {
    Eigen::Matrix<float, 3, 4> srow;
    srow << 0.5f, 0, 0, 10, 0, 0.6f, 0, 20, 0, 0, 1.5f, 30;  // RAS, identity directions
    write(dir_.filePath("ras.nii"), nifti(srow, 4, counting(24), Vec3(0.5, 0.6, 1.5)));
    const auto r = readVolume(at("ras.nii"));
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    // Voxel (1, 2, 1) is at RAS (10.5, 21.2, 31.5), so at LPS (−10.5, −21.2, 31.5), and holds 1 + 4·2 + 12·1.
    const Vec3 lps = r->grid.toLps(Vec3(1, 2, 1));
    QVERIFY2((lps - Vec3(-10.5, -21.2, 31.5)).norm() < 1e-4,
             qPrintable(QString("%1 %2 %3").arg(lps.x()).arg(lps.y()).arg(lps.z())));
    QCOMPARE(int(r->at(1, 2, 1)), 21);
}

void ImageIoTest::niftiObliqueAndFlipped() {
    const Eigen::Matrix3d ras = oblique() * mirrored();
    const Vec3 spacing(0.5, 0.6, 1.5), origin(10, 20, 30);
    Eigen::Matrix<float, 3, 4> srow;
    srow.leftCols<3>() = (ras * spacing.asDiagonal()).cast<float>();
    srow.col(3) = origin.cast<float>();
    write(dir_.filePath("oblique.nii"), nifti(srow, 4, counting(24), spacing));
    const auto r = readVolume(at("oblique.nii"));
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    const Vec3 expected = Vec3(-1, -1, 1).cwiseProduct(origin + ras * spacing.cwiseProduct(Vec3(3, 1, 1)));
    QVERIFY((r->grid.toLps(Vec3(3, 1, 1)) - expected).norm() < 1e-4);
    QVERIFY(r->grid.direction.determinant() < 0.0);
}

void ImageIoTest::metaImage() {
    const QByteArray header =
        "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nCompressedData = False\n"
        "TransformMatrix = 1 0 0 0 -1 0 0 0 -1\nOffset = 1 2 3\nElementSpacing = 0.5 0.6 1.5\nDimSize = 4 3 2\n"
        "ElementType = MET_SHORT\nElementDataFile = LOCAL\n";
    write(dir_.filePath("m.mha"), header + counting(24));
    const auto r = readVolume(at("m.mha"));
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    QVERIFY((r->grid.toLps(Vec3(1, 1, 1)) - Vec3(1.5, 1.4, 1.5)).norm() < 1e-9);
    QCOMPARE(int(r->at(3, 2, 1)), 23);
}

void ImageIoTest::convertsAndClamps() {
    QByteArray floats;
    for (int i = 0; i < 24; ++i) {
        const float v = i == 0 ? 1e9f : i == 1 ? -1e9f : 0.6f + float(i);
        floats.append(reinterpret_cast<const char*>(&v), 4);
    }
    write(dir_.filePath("f.nrrd"),
          "NRRD0004\ntype: float\ndimension: 3\nsizes: 4 3 2\nencoding: raw\nendian: little\n\n" + floats);
    const auto r = readVolume(at("f.nrrd"));
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    QCOMPARE(int(r->voxels[0]), 32767);
    QCOMPARE(int(r->voxels[1]), -32768);
    QCOMPARE(int(r->voxels[3]), 4);  // 3.6 rounded
    // A hole in the scan is no air.
    const float hole = std::nanf("");
    floats.replace(8, 4, QByteArray(reinterpret_cast<const char*>(&hole), 4));
    write(dir_.filePath("hole.nrrd"),
          "NRRD0004\ntype: float\ndimension: 3\nsizes: 4 3 2\nencoding: raw\nendian: little\n\n" + floats);
    expectOneLine(at("hole.nrrd"), "1 voxels are no numbers");
}

void ImageIoTest::refusesWhatIsNotAScalarVolume() {
    Eigen::Matrix<float, 3, 4> srow;
    srow << 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0;
    write(dir_.filePath("4d.nii"), nifti(srow, 4, counting(72), Vec3::Ones(), 3));
    expectOneLine(at("4d.nii"), "not a 3-D image");
    write(dir_.filePath("rgb.nrrd"),
          "NRRD0004\ntype: unsigned char\ndimension: 4\nsizes: 3 2 2 2\nkinds: vector domain domain domain\nencoding: "
          "raw\n\n" +
              QByteArray(24, 'x'));
    expectOneLine(at("rgb.nrrd"), "not a scalar image");
    write(dir_.filePath("2d.nrrd"),
          "NRRD0004\ntype: short\ndimension: 2\nsizes: 2 2\nencoding: raw\nendian: little\n\n12345678");
    expectOneLine(at("2d.nrrd"), "not a 3-D image");
}

void ImageIoTest::refusesSheared() {
    write(dir_.filePath("sheared.nrrd"),
          "NRRD0004\ntype: short\ndimension: 3\nspace: left-posterior-superior\nsizes: 4 3 2\n"
          "space directions: (1,0,0) (0,1,0) (0,0.3,1)\nkinds: domain domain domain\nendian: little\nencoding: raw\n"
          "space origin: (0,0,0)\n\n" +
              counting(24));
    expectOneLine(at("sheared.nrrd"), "sheared");
    Eigen::Matrix<float, 3, 4> srow;
    srow << 1, 0, 0, 0, 0, 1, 0.3f, 0, 0, 0, 1, 0;
    write(dir_.filePath("sheared.nii"), nifti(srow, 4, counting(24), Vec3::Ones()));
    const auto r = readVolume(at("sheared.nii"));
    QVERIFY2(!r, "a sheared NIfTI was read as if it were right-angled");
    QVERIFY(line(r.error()).find('\n') == std::string::npos);
}

void ImageIoTest::brokenFilesGiveOneLine() {
    expectOneLine(at("missing.nrrd"), "no such file");
    write(dir_.filePath("text.txt"), "hello");
    expectOneLine(at("text.txt"), "unknown image format");
    for (const char* name :
         {"junk.nrrd", "junk.nii", "junk.nii.gz", "junk.mha", "empty.nrrd", "empty.nii.gz", "empty.mha"}) {
        write(dir_.filePath(name), QByteArray(std::strncmp(name, "empty", 5) == 0 ? 0 : 3000, 'j'));
        expectOneLine(at(name), "cannot read");
    }
    QVERIFY(writeVolume(randomVolume(oblique()), at("good.nrrd")));
    const QByteArray good = contents(dir_.filePath("good.nrrd"));
    for (const int keep : {30, 200, int(good.size()) / 2, int(good.size()) - 40}) {
        write(dir_.filePath("cut.nrrd"), good.left(keep));
        expectOneLine(at("cut.nrrd"), "cannot read");
    }
    Eigen::Matrix<float, 3, 4> srow;
    srow << 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0;
    const QByteArray whole = nifti(srow, 4, counting(24), Vec3::Ones());
    for (const int keep : {100, 347, int(whole.size()) - 10}) {
        write(dir_.filePath("cut.nii"), whole.left(keep));
        expectOneLine(at("cut.nii"), "cannot read");
    }
    write(dir_.filePath("whole.nii"), nifti(srow, 4, counting(24), Vec3::Ones()));
    QCOMPARE(QProcess::execute("gzip", {"-nf", dir_.filePath("whole.nii")}), 0);
    const QByteArray packed = contents(dir_.filePath("whole.nii.gz"));
    QVERIFY(readVolume(at("whole.nii.gz")));
    for (const int keep : {20, int(packed.size()) / 2, int(packed.size()) - 12}) {
        write(dir_.filePath("cut.nii.gz"), packed.left(keep));
        expectOneLine(at("cut.nii.gz"), "cannot read");
    }
    write(dir_.filePath("cut.mha"),
          "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nDimSize = 40 30 20\n"
          "ElementType = MET_SHORT\nElementDataFile = LOCAL\n" +
              counting(24));
    expectOneLine(at("cut.mha"), "cannot read");
    write(dir_.filePath("huge.nrrd"),
          "NRRD0004\ntype: short\ndimension: 3\nsizes: 99999 99999 99999\nencoding: raw\nendian: little\n\n12");
    expectOneLine(at("huge.nrrd"), "too large");
}

void ImageIoTest::segmentation() {
    const Volume v = randomVolume(oblique());
    LabelImage labels(v.grid);
    for (int k = 2; k <= 4; ++k)
        for (int j = 3; j <= 8; ++j) labels.at(5, j, k) = 1;
    labels.at(16, 10, 6) = 2;
    const Status s = writeSegmentation(labels, {{1, "aortic root lumen"}, {2, "calcium"}, {5, "leaflets"}},
                                       at("s.seg.nrrd"), {{"SourceSeriesInstanceUID", "1.2.3"}});
    QVERIFY2(s, s ? "" : line(s.error()).c_str());
    const auto r = readSegmentation(at("s.seg.nrrd"));
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    QVERIFY(r->voxels == labels.voxels);
    QVERIFY((r->grid.direction - labels.grid.direction).norm() < 1e-9);
    const QByteArray raw = contents(dir_.filePath("s.seg.nrrd")), text = raw.left(raw.indexOf("\n\n"));
    for (const char* expected :
         {"Segment0_ID:=Segment_1", "Segment0_Name:=aortic root lumen", "Segment0_LabelValue:=1", "Segment0_Layer:=0",
          "Segment0_Extent:=5 5 3 8 2 4", "Segment1_Extent:=16 16 10 10 6 6", "Segment2_Extent:=0 -1 0 -1 0 -1",
          "Segmentation_ContainedRepresentationNames:=Binary labelmap|",
          "Segmentation_SourceRepresentation:=Binary labelmap", "SourceSeriesInstanceUID:=1.2.3",
          "~SCT^123037004^Anatomical Structure~SCT^8128003^Aortic Root~^^~Anatomic codes - DICOM master list~^^~^^|",
          "~SCT^49755003^Morphologically Altered Structure~SCT^18115005^Pathologic calcification~^^~"
          "Anatomic codes - DICOM master list~SCT^34202007^Aortic Valve~^^|",
          "~SCT^6530003^Cardiac Valve Leaflet~"})
        QVERIFY2(text.contains(expected), (QByteArray(expected) + " not in\n" + text).constData());
    QVERIFY(!writeSegmentation(labels, {{300, "too high"}}, at("s.seg.nrrd")));
}

void ImageIoTest::failedWriteLeavesNothing() {
    QVERIFY(!writeVolume(randomVolume(oblique()), at("no/such/folder/v.nrrd")));
    QVERIFY(!writeVolume(randomVolume(oblique()), at("v.tiff")));
    // A full disk as a file-size limit: the old file must survive and no part file may stay behind.
    ImageGrid grid;
    grid.size = {128, 128, 64};
    Volume noise(grid);
    std::mt19937 random(3);
    for (auto& x : noise.voxels) x = std::int16_t(random());
    const Volume old = randomVolume(flipped());
    QTemporaryDir full;
    const std::string file = full.filePath("v.nrrd").toStdString();
    QVERIFY(writeVolume(old, file));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 200'000;
    setrlimit(RLIMIT_FSIZE, &small);
    const Status s = writeVolume(noise, file);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY2(!s, "a write beyond the limit was reported as done");
    QCOMPARE(QDir(full.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    const auto r = readVolume(file);
    QVERIFY(r && r->voxels == old.voxels);
}

void ImageIoTest::nonAsciiPath() {
    QVERIFY(QDir(dir_.path()).mkpath(QString::fromUtf8("Größe 心脏")));
    const std::string file = at("Größe 心脏/вол.nrrd");
    const Volume v = randomVolume(oblique());
    QVERIFY(writeVolume(v, file));
    const auto r = readVolume(file);
    QVERIFY2(r, r ? "" : line(r.error()).c_str());
    QVERIFY(r->voxels == v.voxels);
}

QTEST_GUILESS_MAIN(ImageIoTest)
#include "tst_image_io.moc"
