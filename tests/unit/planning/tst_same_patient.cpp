// A second scan of another patient is refused; one that cannot be compared says so.
#include "planning/job/same_patient.h"

#include <QtTest>

using namespace tavr;

namespace {

ImportedVolume scanOf(const char* id, const char* study = "1.2.3") {
    ImportedVolume scan;
    scan.series.studyUid = study;
    scan.source.emplace();
    scan.source->header["PatientID"] = id;
    return scan;
}

Provenance planOf(const char* study = "1.2.3") {
    Provenance p;
    p.studyUid = study;
    return p;
}

}  // namespace

class TestSamePatient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherPatientIsRefused();
    void theSamePatientNeedsNoWord();
    void whatCannotBeComparedSaysSo();
};

void TestSamePatient::anotherPatientIsRefused() {
    const auto refused = samePatient({"A", "/study"}, planOf(), scanOf("B"));
    QVERIFY(!refused && refused.error().kind == ErrorKind::Input);
    QVERIFY(line(refused.error()).find("another patient") != std::string::npos);
}

void TestSamePatient::theSamePatientNeedsNoWord() {
    const auto same = samePatient({"A", "/study"}, planOf(), scanOf("A"));
    QVERIFY(same && same->empty());
    const auto later = samePatient({"A", "/study"}, planOf(), scanOf("A", "9.9"));
    QVERIFY(later && later->size() == 1 && later->front().find("another examination") != std::string::npos);
}

void TestSamePatient::whatCannotBeComparedSaysSo() {
    const auto unreadable = samePatient({std::nullopt, "/study"}, planOf(""), scanOf("B"));
    QVERIFY(unreadable && unreadable->size() == 1);
    QVERIFY(unreadable->front().find("cannot be read") != std::string::npos);
    for (const auto& [own, id] : {std::pair("", "B"), {"A", ""}}) {
        const auto silent = samePatient({own, "/study"}, planOf(""), scanOf(id));
        QVERIFY(silent && silent->size() == 1);
        QVERIFY(silent->front().find("states no patient identifier") != std::string::npos);
    }
    // One examination is of one patient, whatever an anonymiser left of the names.
    const auto anonymised = samePatient({"", "/study"}, planOf(), scanOf(""));
    QVERIFY(anonymised && anonymised->empty());
    ImportedVolume noDicom;
    const auto none = samePatient({"A", "/study"}, planOf(), noDicom);
    QVERIFY(none && none->size() == 1);
}

QTEST_GUILESS_MAIN(TestSamePatient)
#include "tst_same_patient.moc"
