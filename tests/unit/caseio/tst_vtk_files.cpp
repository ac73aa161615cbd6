// Our .vtp against VTK's own reader, and our reader against damaged files.
#include "core/caseio/vtk_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <vtkCellData.h>
#include <vtkDataArray.h>
#include <vtkFieldData.h>
#include <vtkInformation.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkStringArray.h>
#include <vtkXMLPolyDataReader.h>
#include <vtkXMLPolyDataWriter.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tavr;

namespace {

SurfaceFile tetrahedron() {
    return {{{0, 0, 0}, {1.25, 0, 0}, {0, 1.0 / 3.0, 0}, {0, 0, -7.5}},
            {{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {0, 3, 2}},
            {{"pressure", "mmHg", {60.0, 80.5, -1.0, 1e-300}}, {"a < b & \"c\"", "mm³/s", {1, 2, 3, 4}}}};
}

std::string slurp(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}
void spill(const std::string& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

class TestVtkFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vtkReadsWhatWeWrite();
    void weReadWhatWeWrite();
    void emptySurface();
    void otherFramesAndKindsAreRefused();
    void vtksOwnFileIsRefusedClearly();
    void anyCutIsRefused();
    void flippedBytesNeverCrash();
    void failureLeavesTheOldFile();

private:
    std::string file(const char* name) const { return scratch_.filePath(QString::fromUtf8(name)).toStdString(); }
    QTemporaryDir scratch_;
};

void TestVtkFiles::vtkReadsWhatWeWrite() {
    const SurfaceFile surface = tetrahedron();
    QVERIFY(writeVtp(surface, file("größe.vtp")));
    vtkNew<vtkXMLPolyDataReader> reader;
    reader->SetFileName(file("größe.vtp").c_str());
    reader->Update();
    vtkPolyData* data = reader->GetOutput();
    QCOMPARE(reader->GetErrorCode(), 0UL);
    QCOMPARE(data->GetNumberOfPoints(), vtkIdType(4));
    QCOMPARE(data->GetNumberOfPolys(), vtkIdType(4));
    for (vtkIdType i = 0; i < 4; ++i)
        for (int c = 0; c < 3; ++c) QCOMPARE(data->GetPoint(i)[c], surface.points[std::size_t(i)][c]);
    QCOMPARE(data->GetCell(1)->GetPointId(2), vtkIdType(3));
    auto* space = vtkStringArray::SafeDownCast(data->GetFieldData()->GetAbstractArray("SPACE"));
    QVERIFY(space != nullptr);
    QCOMPARE(std::string(space->GetValue(0)), std::string("LPS"));
    vtkDataArray* pressure = data->GetPointData()->GetArray("pressure");
    QVERIFY(pressure != nullptr);
    QCOMPARE(pressure->GetTuple1(1), 80.5);
    QCOMPARE(std::string(pressure->GetInformation()->Get(vtkDataArray::UNITS_LABEL())), std::string("mmHg"));
    QVERIFY(data->GetPointData()->GetArray("a < b & \"c\"") != nullptr);
}

void TestVtkFiles::weReadWhatWeWrite() {
    const SurfaceFile surface = tetrahedron();
    QVERIFY(writeVtp(surface, file("a.vtp")));
    const auto again = readVtp(file("a.vtp"));
    QVERIFY(again);
    QVERIFY(again->points == surface.points && again->triangles == surface.triangles);
    QCOMPARE(again->fields.size(), std::size_t(2));
    for (std::size_t f = 0; f < 2; ++f) {
        QCOMPARE(again->fields[f].name, surface.fields[f].name);
        QCOMPARE(again->fields[f].unit, surface.fields[f].unit);
        QVERIFY(again->fields[f].values == surface.fields[f].values);
    }
}

void TestVtkFiles::emptySurface() {
    QVERIFY(writeVtp({}, file("empty.vtp")));
    const auto again = readVtp(file("empty.vtp"));
    QVERIFY(again && again->points.empty() && again->triangles.empty());
}

void TestVtkFiles::otherFramesAndKindsAreRefused() {
    QVERIFY(writeVtp(tetrahedron(), file("a.vtp")));
    const std::string good = slurp(file("a.vtp"));
    const std::array<std::string, 6> bad{replaced(good, "76 80 83 0", "82 65 83 0"),
                                         replaced(good, "\"SPACE\"", "\"SPICE\""),
                                         replaced(good, "LittleEndian", "BigEndian"),
                                         replaced(good, "\"UInt64\"", "\"UInt32\""),
                                         replaced(good, "type=\"PolyData\"", "type=\"ImageData\""),
                                         std::string("solid ascii stl")};
    for (const std::string& text : bad) {
        spill(file("bad.vtp"), text);
        const auto read = readVtp(file("bad.vtp"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Input);
    }
    QVERIFY(!readVtp(file("absent.vtp")));
}

void TestVtkFiles::vtksOwnFileIsRefusedClearly() {
    vtkNew<vtkPolyData> data;
    vtkNew<vtkXMLPolyDataWriter> writer;
    writer->SetFileName(file("vtk.vtp").c_str());
    writer->SetInputData(data);
    writer->Write();
    QVERIFY(!readVtp(file("vtk.vtp")));
}

void TestVtkFiles::anyCutIsRefused() {
    QVERIFY(writeVtp(tetrahedron(), file("a.vtp")));
    const std::string good = slurp(file("a.vtp"));
    const std::size_t needed = good.rfind("\n</AppendedData>");
    for (std::size_t length = 0; length < needed; ++length) {
        spill(file("cut.vtp"), good.substr(0, length));
        QVERIFY2(!readVtp(file("cut.vtp")), qPrintable(QString::number(length)));
    }
}

void TestVtkFiles::flippedBytesNeverCrash() {
    QVERIFY(writeVtp(tetrahedron(), file("a.vtp")));
    const std::string good = slurp(file("a.vtp"));
    std::mt19937 random(7);
    for (int run = 0; run < 2000; ++run) {
        std::string text = good;
        for (int flips = 0; flips < 3; ++flips) text[random() % text.size()] = char(random());
        spill(file("flip.vtp"), text);
        if (const auto read = readVtp(file("flip.vtp")); read)
            for (const auto& t : read->triangles)
                for (const int corner : t) QVERIFY(corner >= 0 && std::size_t(corner) < read->points.size());
    }
}

void TestVtkFiles::failureLeavesTheOldFile() {
    QVERIFY(writeVtp(tetrahedron(), file("a.vtp")));
    const std::string before = slurp(file("a.vtp"));
    SurfaceFile large;
    large.points.assign(100000, Eigen::Vector3d::Ones());
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100000, 100000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = writeVtp(large, file("a.vtp"));
        ::_exit(!written && line(written.error()).find("the disk is full") != std::string::npos ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    QCOMPARE(slurp(file("a.vtp")), before);
    QVERIFY(!writeVtp(large, file("absent/a.vtp")));
    for (const auto& entry : std::filesystem::directory_iterator(scratch_.path().toStdString()))
        QCOMPARE(entry.path().extension(), std::filesystem::path(".vtp"));
}

QTEST_GUILESS_MAIN(TestVtkFiles)
#include "tst_vtk_files.moc"
