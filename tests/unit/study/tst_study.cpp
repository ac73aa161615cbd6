// The study folder: layout, lock, schema, journal, bad input, and what it must never touch.
#include "core/study/disk.h"
#include "core/study/layout.h"
#include "core/study/manifest.h"
#include "core/study/sha256.h"
#include "core/study/study.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tavr;
namespace stdfs = std::filesystem;

namespace {

std::string slurp(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}
void spill(const std::string& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}
unsigned modeOf(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 ? unsigned(info.st_mode) & 0777U : 0U;
}
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The one line of a refused opening; "" if it opened.
std::string refusal(const std::string& folder, bool readOnly = false) {
    const auto study = Study::open(folder, readOnly);
    return study ? std::string() : line(study.error());
}

/// Runs `work` in a child process as an ordinary user; its exit code.
int asOrdinaryUser(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::seteuid(65534) != 0) ::_exit(99);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

class TestStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashIsSha256();
    void itemsStandAtTheirPaths();
    void unchangedItemsAreNotRewritten();
    void onlyTwoGenerationsAreKept();
    void nothingIsVisibleBeforeTheCommit();
    void patientDataArePrivate();
    void writerMayWriteAnItemItself();
    void flippedByteOfAVolumeIsRefused();
    void openTwiceNamesTheHolder();
    void lockOfADeadProcessIsTaken();
    void lockOfAnotherHostIsRespected();
    void readOnlyChangesNothing();
    void ordinaryUserWithoutRights();
    void newerSchemaIsRefused();
    void migrationsRunInOrder();
    void damagedStudyFallsBack();
    void damagedTwiceIsRefused();
    void damagedItemIsNoticed();
    void journalSurvivesATornLine();
    void unsafePathsAreRefused_data();
    void unsafePathsAreRefused();
    void linksAreNotFollowed();
    void unknownFilesAreNeverDeleted();
    void strangeFolders();
    void fileSizeLimitIsADiskFull();
    void fullDiskOnARealFileSystem();

private:
    std::string fresh() { return scratch_.path().toStdString() + "/study" + std::to_string(++count_); }
    QTemporaryDir scratch_;
    int count_ = 0;
};

void TestStudy::hashIsSha256() {
    // FIPS 180-4, examples of the standard.
    QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    const std::string file = fresh();
    spill(file, std::string(3 << 20, 'x'));
    QCOMPARE(*sha256OfFile(file), sha256(std::string(3 << 20, 'x')));
}

void TestStudy::itemsStandAtTheirPaths() {
    auto study = Study::create(fresh());
    QVERIFY(study);
    QVERIFY(study->stage("plan.json", "one") && study->stage("images/30/volume.nrrd", "voxels"));
    QVERIFY(study->commit("test", "first"));
    QVERIFY(study->stage("plan.json", "two") && study->remove("images/30/volume.nrrd") &&
            study->commit("test", "second"));
    QCOMPARE(study->generation(), 2);
    QCOMPARE(slurp(study->folder() + "/plan.json"), std::string("two"));
    QVERIFY(!stdfs::exists(study->folder() + "/images/30/volume.nrrd"));
    QVERIFY(!study->has("images/30/volume.nrrd") && !study->readText("images/30/volume.nrrd"));
    const auto json = nlohmann::json::parse(slurp(study->folder() + "/study.json"));
    QCOMPARE(json["schema_version"].get<int>(), kStudySchema);
    QCOMPARE(json["generation"].get<int>(), 2);
    QCOMPARE(json["items"][0]["sha256"].get<std::string>(), sha256("two"));
    QCOMPARE(json["history"][2]["why"].get<std::string>(), std::string("second"));
}

void TestStudy::unchangedItemsAreNotRewritten() {
    auto study = Study::create(fresh());
    QVERIFY(study->stage("models/root.vtp", "surface") && study->stage("plan.json", "1") && study->commit("t", "a"));
    struct stat before {
    }, after{};
    ::stat((study->folder() + "/models/root.vtp").c_str(), &before);
    QVERIFY(study->stage("models/root.vtp", "surface") && study->stage("plan.json", "2") && study->commit("t", "b"));
    ::stat((study->folder() + "/models/root.vtp").c_str(), &after);
    QCOMPARE(before.st_ino, after.st_ino);
    QCOMPARE(study->items()[0].generation, 1);
    QVERIFY(study->stage("plan.json", "2") && study->commit("t", "nothing new"));
    QCOMPARE(study->generation(), 2);
}

void TestStudy::onlyTwoGenerationsAreKept() {
    auto study = Study::create(fresh());
    for (int g = 1; g <= 5; ++g) QVERIFY(study->stage("plan.json", std::to_string(g)) && study->commit("t", "save"));
    int stored = 0;
    for (const auto& entry : stdfs::recursive_directory_iterator(study->folder() + "/.generations"))
        stored += entry.is_regular_file();
    QCOMPARE(stored, 1);
    QCOMPARE(slurp(study->folder() + "/.generations/4/plan.json"), std::string("4"));
}

void TestStudy::nothingIsVisibleBeforeTheCommit() {
    const std::string folder = fresh();
    auto study = Study::create(folder);
    QVERIFY(study->stage("plan.json", "1") && study->commit("t", "a") && study->stage("plan.json", "2"));
    QCOMPARE(*study->readText("plan.json"), std::string("1"));
    QCOMPARE(slurp(folder + "/plan.json"), std::string("1"));
    { const Study closed = std::move(*study); }
    auto again = Study::open(folder);
    QCOMPARE(*again->readText("plan.json"), std::string("1"));
    QVERIFY(!stdfs::exists(folder + "/.generations/2"));
}

void TestStudy::patientDataArePrivate() {
    const mode_t old = ::umask(0);
    auto study = Study::create(fresh());
    const auto path = study->stagePath("images/30/volume.nrrd");
    spill(*path, "voxels");
    QVERIFY(study->stage("plan.json", "1") && study->appendJournal("{}") && study->commit("t", "a") &&
            study->appendJournal("{}"));
    ::umask(old);
    QCOMPARE(modeOf(study->folder()), 0700U);
    QCOMPARE(modeOf(study->folder() + "/images/30"), 0700U);
    for (const char* name :
         {"/plan.json", "/images/30/volume.nrrd", "/study.json", "/study.json.prev", "/study.lock", "/journal.jsonl"})
        QVERIFY2(modeOf(study->folder() + name) == 0600U, name);
}

void TestStudy::writerMayWriteAnItemItself() {
    auto study = Study::create(fresh());
    const auto path = study->stagePath("models/root.vtp");
    QVERIFY(path);
    QVERIFY(!study->commit("t", "nothing written"));
    spill(*path, "surface");
    QVERIFY(study->commit("t", "a"));
    QCOMPARE(slurp(*study->pathOf("models/root.vtp")), std::string("surface"));
}

void TestStudy::flippedByteOfAVolumeIsRefused() {
    const std::string folder = fresh(), item = "images/30/volume.nrrd";
    std::string bytes(3 << 20, 'v');
    {
        auto study = Study::create(folder);
        spill(*study->stagePath(item), bytes);
        QVERIFY(study->commit("t", "a"));
        QCOMPARE(slurp(*study->verifiedPathOf(item)), bytes);
    }
    bytes[2 << 20] ^= 1;
    spill(folder + "/" + item, bytes);
    auto study = Study::open(folder);
    QVERIFY(study && study->notices().empty());  // the size is right: the opening cannot tell
    const auto file = study->verifiedPathOf(item);
    QVERIFY(!file && file.error().kind == ErrorKind::Input);
    QVERIFY2(contains(line(file.error()), "changed outside OpenTAVR"), line(file.error()).c_str());
    QVERIFY2(contains(line(file.error()), item), line(file.error()).c_str());
    QVERIFY(!study->verifiedPathOf(item));  // and again: a refusal is not remembered as seen
    QVERIFY(!study->verifiedPathOf("images/31/volume.nrrd"));
    // A new version of the item is a new verification.
    spill(*study->stagePath(item), "new");
    QVERIFY(study->commit("t", "b"));
    QCOMPARE(slurp(*study->verifiedPathOf(item)), std::string("new"));
}

void TestStudy::openTwiceNamesTheHolder() {
    const std::string folder = fresh();
    auto study = Study::create(folder);
    const std::string text = refusal(folder);
    QVERIFY2(contains(text, "already open in process " + std::to_string(::getpid()) + " on "), text.c_str());
    QVERIFY(!contains(text, "\n"));
    QVERIFY(refusal(folder, true).empty());
    { const Study closed = std::move(*study); }
    QVERIFY(refusal(folder).empty());
}

void TestStudy::lockOfADeadProcessIsTaken() {
    const std::string folder = fresh();
    { QVERIFY(Study::create(folder)); }
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    spill(folder + "/study.lock",
          "{\"pid\":999999,\"host\":\"" + std::string(host.data()) + "\",\"since\":\"2026-01-01T00:00:00Z\"}");
    QCOMPARE(refusal(folder), std::string());
    QCOMPARE(slurp(folder + "/study.lock"), std::string());  // emptied when closed
    spill(folder + "/study.lock", "torn {");
    QCOMPARE(refusal(folder), std::string());
}

void TestStudy::lockOfAnotherHostIsRespected() {
    const std::string folder = fresh();
    { QVERIFY(Study::create(folder)); }
    spill(folder + "/study.lock", R"({"pid":12,"host":"another-host","since":"2026-01-01T00:00:00Z"})");
    QVERIFY(contains(refusal(folder), "process 12 on another-host"));
    stdfs::remove(folder + "/study.lock");
    QCOMPARE(refusal(folder), std::string());
}

void TestStudy::readOnlyChangesNothing() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        QVERIFY(study->stage("plan.json", "1") && study->commit("t", "a"));
    }
    stdfs::remove(folder + "/study.lock");
    auto study = Study::open(folder, true);
    QVERIFY(study && study->readOnly());
    QCOMPARE(*study->readText("plan.json"), std::string("1"));
    for (const Status& refused : {study->stage("plan.json", "2"), study->remove("plan.json"), study->commit("t", "b"),
                                  study->appendJournal("{}")})
        QVERIFY(!refused && contains(line(refused.error()), "read-only"));
    QVERIFY(!stdfs::exists(folder + "/study.lock"));
}

void TestStudy::ordinaryUserWithoutRights() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        QVERIFY(study->stage("plan.json", "1") && study->commit("t", "a"));
    }
    ::chmod(scratch_.path().toLocal8Bit().constData(), 0755);
    for (const auto& entry : stdfs::recursive_directory_iterator(folder))
        ::chmod(entry.path().c_str(), entry.is_directory() ? 0555 : 0444);
    ::chmod(folder.c_str(), 0555);
    const int code = asOrdinaryUser([&] {
        if (!contains(refusal(folder), "there is no permission")) return 1;
        const auto study = Study::open(folder, true);
        if (!study || study->readText("plan.json").value_or("") != "1") return 2;
        return Study::create(folder + "/inside") ? 3 : 0;
    });
    ::chmod(folder.c_str(), 0700);
    QCOMPARE(code, 0);
}

void TestStudy::newerSchemaIsRefused() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        QVERIFY(study->stage("plan.json", "1") && study->commit("t", "a"));
    }
    auto json = nlohmann::json::parse(slurp(folder + "/study.json"));
    json["schema_version"] = kStudySchema + 1;
    const std::string newer = json.dump();
    spill(folder + "/study.json", newer);
    QVERIFY2(contains(refusal(folder), "made by a newer OpenTAVR (schema 2, this one reads up to 1)"),
             refusal(folder).c_str());
    QCOMPARE(slurp(folder + "/study.json"), newer);  // and not replaced by the previous save
}

void TestStudy::migrationsRunInOrder() {
    const std::array<Migration, 2> chain{[](nlohmann::json& j) { j["path"] = j.at("name"); },
                                         [](nlohmann::json& j) { j["path"] = j.at("path").get<std::string>() + "!"; }};
    nlohmann::json document{{"schema_version", 1}, {"name", "plan"}};
    QVERIFY(migrate(document, 3, chain, "study.json"));
    QCOMPARE(document["path"].get<std::string>(), std::string("plan!"));
    QCOMPARE(document["schema_version"].get<int>(), 3);
    QVERIFY(!migrate(document, 2, chain, "study.json"));
}

void TestStudy::damagedStudyFallsBack() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        for (const char* text : {"1", "2"}) QVERIFY(study->stage("plan.json", text) && study->commit("t", "save"));
        QVERIFY(study->stage("reports/a.pdf", "new in 3") && study->stage("plan.json", "3") &&
                study->commit("t", "save"));
    }
    std::string text = slurp(folder + "/study.json");
    text[text.find("\"bytes\": 1") + 9] = '7';  // one flipped digit
    spill(folder + "/study.json", text);
    QCOMPARE(*Study::open(folder, true)->readText("plan.json"), std::string("2"));
    {
        auto study = Study::open(folder);
        QVERIFY(study);
        QCOMPARE(study->generation(), 2);
        QCOMPARE(study->notices().size(), std::size_t(1));
        QCOMPARE(*study->readText("plan.json"), std::string("2"));
        QCOMPARE(slurp(folder + "/set-aside/2/plan.json"), std::string("3"));
        QCOMPARE(slurp(folder + "/set-aside/2/study.json"), text);
        QVERIFY(study->stage("reports/a.pdf", "new again") && study->commit("t", "save"));
        QCOMPARE(*study->readText("reports/a.pdf"), std::string("new again"));
        QCOMPARE(slurp(folder + "/set-aside/3/reports/a.pdf"), std::string("new in 3"));
    }
    QVERIFY(Study::open(folder)->notices().empty());
}

void TestStudy::damagedTwiceIsRefused() {
    const std::string folder = fresh();
    { QVERIFY(Study::create(folder)->commit("t", "a")); }
    spill(folder + "/study.json", "{");
    spill(folder + "/study.json.prev", "");
    QVERIFY(contains(refusal(folder), "damaged"));
    QCOMPARE(slurp(folder + "/study.json"), std::string("{"));
}

void TestStudy::damagedItemIsNoticed() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        QVERIFY(study->stage("plan.json", "1234") && study->stage("reports/a.pdf", "x") && study->commit("t", "a"));
    }
    spill(folder + "/plan.json", "123");
    stdfs::remove(folder + "/reports/a.pdf");
    auto study = Study::open(folder);
    QVERIFY(study);
    QCOMPARE(study->notices().size(), std::size_t(2));
    QVERIFY(!study->readText("plan.json") && !study->readText("reports/a.pdf"));
    spill(folder + "/plan.json", "9999");  // same length: only the hash tells
    QVERIFY(contains(line(study->readText("plan.json").error()), "changed outside OpenTAVR"));
}

void TestStudy::journalSurvivesATornLine() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        QVERIFY(study->appendJournal("{\"n\":1}") && study->appendJournal("{\"n\":2}"));
        QVERIFY(!study->appendJournal("two\nlines"));
    }
    std::ofstream(folder + "/journal.jsonl", std::ios::app) << "{\"n\":";
    {
        auto study = Study::open(folder);
        QVERIFY((study->journal() == std::vector<std::string>{"{\"n\":1}", "{\"n\":2}"}));
        QVERIFY(study->appendJournal("{\"n\":3}"));
        QVERIFY((study->journal() == std::vector<std::string>{"{\"n\":1}", "{\"n\":2}", "{\"n\":3}"}));
    }
    auto study = Study::open(folder);
    const std::string old = slurp(folder + "/journal.jsonl");
    QVERIFY(study->stage("plan.json", "1") && study->commit("t", "a"));
    QVERIFY(study->journal().empty());
    spill(folder + "/journal.jsonl", old);  // as if killed between the switch and the clearing
    QVERIFY(study->journal().empty());
    QVERIFY(study->appendJournal("{\"n\":4}") && study->journal().size() == 1 && study->clearJournal() &&
            study->journal().empty());
}

void TestStudy::unsafePathsAreRefused_data() {
    QTest::addColumn<QByteArray>("path");
    for (const char* path :
         {"", "/etc/passwd", "../outside", "a/../../b", "a//b", "a/", "./a", ".hidden", "models/.x", "study.json",
          "study.lock", "journal.jsonl", "set-aside/a", "a\nb", "caf\xe9", "study.json.prev"})
        QTest::newRow(path[0] != 0 ? path : "empty") << QByteArray(path);
}

void TestStudy::unsafePathsAreRefused() {
    QFETCH(QByteArray, path);
    auto study = Study::create(fresh());
    QVERIFY(!study->stage(path.toStdString(), "x"));
    QVERIFY(!study->stagePath(path.toStdString()));
    QVERIFY(study->stage("a/b", "x") && !study->stage("a", "y") && !study->stage("a/b/c", "y"));
    QVERIFY(!study->stage(std::string(300, 'x'), "too long"));
}

void TestStudy::linksAreNotFollowed() {
    const std::string folder = fresh(), outside = fresh();
    stdfs::create_directories(outside + "/models");
    spill(outside + "/models/root.vtp", "precious");
    auto study = Study::create(folder);
    QVERIFY(study->stage("models/root.vtp", "1") && study->commit("t", "a"));
    stdfs::remove_all(folder + "/models");
    stdfs::create_directory_symlink(outside + "/models", folder + "/models");
    QVERIFY(contains(line(study->readText("models/root.vtp").error()), "symbolic link"));
    (void)study->stage("models/root.vtp", "2");
    (void)study->commit("t", "b");
    (void)study->remove("models/root.vtp");
    (void)study->commit("t", "c");
    QCOMPARE(slurp(outside + "/models/root.vtp"), std::string("precious"));
}

void TestStudy::unknownFilesAreNeverDeleted() {
    const std::string folder = fresh();
    auto study = Study::create(folder);
    stdfs::create_directories(folder + "/reports");
    spill(folder + "/reports/notes.txt", "mine");
    spill(folder + "/reports/a.pdf", "also mine");
    QVERIFY(study->stage("reports/a.pdf", "1") && study->commit("t", "a"));
    QCOMPARE(*study->readText("reports/a.pdf"), std::string("1"));
    QCOMPARE(slurp(folder + "/set-aside/1/reports/a.pdf"), std::string("also mine"));
    spill(folder + "/reports/a.pdf", "edited by hand");
    for (const char* text : {"2", "3", "4"}) QVERIFY(study->stage("reports/a.pdf", text) && study->commit("t", "b"));
    QCOMPARE(slurp(folder + "/set-aside/2/reports/a.pdf"), std::string("edited by hand"));
    QCOMPARE(slurp(folder + "/reports/notes.txt"), std::string("mine"));
}

void TestStudy::strangeFolders() {
    const std::string base = fresh();
    stdfs::create_directories(base);
    QVERIFY(contains(refusal(base), "not a study"));
    QVERIFY(stdfs::is_empty(base));  // no lock file left in a folder that is no study
    QVERIFY(contains(refusal(base + "/absent"), "does not exist"));
    spill(base + "/file", "x");
    QVERIFY(contains(refusal(base + "/file"), "not a folder"));
    QVERIFY(contains(line(Study::create(base).error()), "not empty"));
    QVERIFY(!Study::create(base + "/file"));
    auto study = Study::create(base + "/Étude de Müller – 日本語/");
    QVERIFY(study && study->stage("reports/Отчёт.pdf", "x") && study->commit("Ärztin", "größer"));
    QCOMPARE(*study->readText("reports/Отчёт.pdf"), std::string("x"));
    std::string deep = base;
    for (int i = 0; i < 40; ++i) deep += "/" + std::string(120, 'd');
    const auto tooDeep = Study::create(deep);
    QVERIFY(!tooDeep && contains(line(tooDeep.error()), "too long"));
    QVERIFY(contains(refusal(deep), "too long"));
    QVERIFY(Study::create(base + "/" + std::string(200, 'x') + "/" + std::string(200, 'y')));
}

void TestStudy::fileSizeLimitIsADiskFull() {
    const std::string folder = fresh();
    {
        auto study = Study::create(folder);
        QVERIFY(study->stage("plan.json", "1") && study->commit("t", "a"));
    }
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{2048, 2048};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto study = Study::open(folder);
        const auto staged = study->stage("models/root.vtp", std::string(5000, 'x'));
        ::_exit(!staged && contains(line(staged.error()), "the disk is full") &&
                        study->readText("plan.json").value_or("") == "1"
                    ? 0
                    : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    QCOMPARE(*Study::open(folder)->readText("plan.json"), std::string("1"));
}

void TestStudy::fullDiskOnARealFileSystem() {
    const std::string mount = fresh();
    stdfs::create_directories(mount);
    if (QProcess::execute("mount", {"-t", "tmpfs", "-o", "size=256k", "tmpfs", QString::fromStdString(mount)}) != 0)
        QSKIP("mounting a small file system is not permitted here");
    std::string trouble;
    {
        auto study = Study::create(mount + "/study");
        if (!study->stage("plan.json", "1") || !study->commit("t", "a")) trouble = "the first save failed";
        const auto staged = study->stage("images/30/volume.nrrd", std::string(1 << 20, 'v'));
        if (staged || !contains(line(staged.error()), "the disk is full")) trouble = "a full disk went unnoticed";
        if (!study->stage("plan.json", "2") || !study->commit("t", "b"))
            trouble = "no save after the large item was refused";
    }
    if (const auto study = Study::open(mount + "/study"); !study || study->readText("plan.json").value_or("") != "2")
        trouble = "the save is lost";
    QProcess::execute("umount", {QString::fromStdString(mount)});
    QCOMPARE(trouble, std::string());
}

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
