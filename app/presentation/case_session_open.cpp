// How a case comes in: a source, the embedded patient, or a study; and the report that goes out.
#include "app/presentation/case_session.h"
#include "app/presentation/journal.h"
#include "app/presentation/text.h"
#include "core/base/check.h"
#include "planning/job/case_store.h"
#include "planning/job/phantom_files.h"
#include "planning/report/export/export.h"
#include "planning/report/report.h"

#include <QDir>
#include <QFileInfo>

namespace tavr {
namespace {

// The import takes the first part of the bar, planning the rest.
constexpr double kImportPart = 0.3;

/// A new study, or one that an interrupted planning left empty.
Result<Study> emptyStudy(const std::string& folder) {
    if (!QFileInfo::exists(QDir(toQt(folder)).filePath(QStringLiteral("study.json")))) return Study::create(folder);
    Result<Study> study = Study::open(folder);
    if (study && !study->items().empty())
        return fail(ErrorKind::Input, "this folder already holds a study", folder,
                    "open it, or choose an empty folder");
    return study;
}

}  // namespace

/// What an opening hands over. `failure`: a step after the import failed; the rest is still worth showing.
struct CaseSession::Opened {
    std::shared_ptr<Study> study;
    CaseData data;
    std::vector<std::string> journal;
    std::optional<Error> failure;
};

Outcome CaseSession::openOutcome(Opened opened) {
    return [this, opened = std::move(opened)] { adopt(opened); };
}

void CaseSession::scan(const QString& source) {
    planning_ = false;
    job_.start([this, source](const Progress& progress) -> Outcome {
        const Result<ScanResult> found = scanSource(source.toStdString(), progress);
        if (!found) return failureOutcome(found.error());
        return [this, source, scan = *found] { Q_EMIT scanned(source, scan); };
    });
}

Outcome CaseSession::importAndPlan(const PlanJobOptions& options, const Progress& progress) {
    Result<Study> made = emptyStudy(options.studyFolder);
    if (!made) return failureOutcome(made.error());
    Opened opened;
    opened.study = std::make_shared<Study>(std::move(*made));
    Result<CaseData> data = importInto(*opened.study, options, progress.part(0.0, kImportPart));
    if (!data) return failureOutcome(data.error());
    const Status planned = planFromCt(*opened.study, *data, options, progress.part(kImportPart, 1.0));
    if (!planned) opened.failure = planned.error();
    opened.data = std::move(*data);
    return openOutcome(std::move(opened));
}

void CaseSession::planSource(const PlanJobOptions& options) {
    planning_ = true;
    job_.start([this, options](const Progress& progress) { return importAndPlan(options, progress); });
}

void CaseSession::planDemo(const QString& studyFolder, const PhantomOptions& phantom) {
    planning_ = true;
    job_.start([this, phantom, folder = studyFolder.toStdString()](const Progress& progress) -> Outcome {
        PlanJobOptions options;
        options.studyFolder = folder;
        options.source = folder + "-ct";
        const Progress making = progress.part(0.0, 0.2, "import");
        const Status made =
            hasPhantom(options.source, phantom) ? Status{} : writePhantom(options.source, phantom, making);
        if (!made) return failureOutcome(made.error());
        return importAndPlan(options, progress.part(0.2, 1.0));
    });
}

void CaseSession::planAgain(const SegmentOptions& seeds) {
    TAVR_CHECK(hasCase() && shown_.ct);
    planning_ = true;
    job_.start([this, study = study_, data = shown_, seeds](const Progress& progress) mutable -> Outcome {
        disk_.waitForDone();  // the study has one user at a time
        PlanJobOptions options;
        options.segment = seeds;
        options.bicuspid = data.plan.bicuspid;  // said by a person: a new search does not unsay it
        Opened opened{study, {}, {}, {}};
        const Status planned = planFromCt(*study, data, options, progress);
        if (!planned) opened.failure = planned.error();
        opened.data = std::move(data);
        return openOutcome(std::move(opened));
    });
}

void CaseSession::openStudy(const QString& folder) {
    if (hasCase() && QFileInfo(folder).canonicalFilePath() == QFileInfo(this->studyFolder()).canonicalFilePath()) {
        Q_EMIT message(tr("This study is already open in this window."));
        return;
    }
    planning_ = false;
    job_.start([this, folder](const Progress& progress) -> Outcome {
        Result<Study> study = Study::open(folder.toStdString());
        if (!study) return failureOutcome(study.error());
        Opened opened;
        opened.study = std::make_shared<Study>(std::move(*study));
        Result<CaseData> data = loadCase(*opened.study, progress);
        if (!data) return failureOutcome(data.error());
        opened.data = std::move(*data);
        opened.journal = opened.study->journal();
        return openOutcome(std::move(opened));
    });
}

void CaseSession::adopt(Opened opened) {
    letGo();
    provisional_.reset();
    study_ = std::move(opened.study);
    shown_ = std::move(opened.data);
    leftover_ = std::move(opened.journal);
    roots_ = std::make_shared<RootMaker>(shown_.ct, shown_.automaticRoot);
    shownHand_ = shown_.plan.handRoot;
    shownEdits_ = shown_.plan.edits;
    const bool owed = !shown_.plan.landmarks.empty() && shown_.root && !shown_.plan.measurements;
    history_.reset({shown_.plan, shown_.sizing, shown_.implants, shown_.redo, !owed});
    savedId_ = history_.currentId();
    news_ = {};
    if (opened.failure) {
        news_.failed = stepOfFailure(*opened.failure).value_or(Step::Segment);
        news_.failure = toQt(line(*opened.failure));
    }
    Q_EMIT caseChanged();
    Q_EMIT historyChanged();
    Q_EMIT newsChanged();
    deriveIfOwed();
    if (opened.failure) report(*opened.failure);
    if (!leftover_.empty()) Q_EMIT recoveryOffered(int(leftover_.size()));
}

void CaseSession::closeCase() {
    if (!hasCase()) return;
    letGo();
    study_.reset();
    shown_ = {};
    roots_.reset();
    history_ = {};
    savedId_ = 0;
    news_ = {};
    Q_EMIT caseChanged();
    Q_EMIT historyChanged();
    Q_EMIT newsChanged();
}

void CaseSession::recover(bool replay) {
    const std::vector<std::string> lines = std::exchange(leftover_, {});
    if (lines.empty() || !hasCase()) return;
    if (!replay) {
        clearJournal();
        return;
    }
    Replay replayed = replayJournal(history_.current().plan, lines);
    if (!replayed.stoppedBy.empty()) Q_EMIT failed(toQt(replayed.stoppedBy));
    if (replayed.applied == 0) return;
    CaseState state = history_.current();
    provisional_ = state.plan.measurements;
    state.plan = std::move(replayed.plan);
    state.derived = false;
    history_.push(std::move(state), tr("Recover changes").toStdString());
    showCurrent();
    Q_EMIT planChanged();
    Q_EMIT historyChanged();
    deriveIfOwed();
}

void CaseSession::clearJournal() {
    onDisk([this](Study& study) -> Outcome {
        if (const Status cleared = study.clearJournal(); !cleared) return failureOutcome(cleared.error());
        return {};
    });
}

/// Before the study is left. A plan that was undone back to the saved one leaves a journal that says nothing: no crash,
/// so nothing to offer next time. What waits for the user's answer stays.
void CaseSession::letGo() {
    cancelDrag();
    waiting_.clear();
    if (hasCase() && !modified() && leftover_.empty()) clearJournal();
}

void CaseSession::discardChanges() {
    if (!hasCase()) return;
    cancelDrag();
    clearJournal();
    savedId_ = history_.currentId();
    Q_EMIT historyChanged();
}

void CaseSession::trackProgress(const QString& text) {
    const std::optional<Step> step = planning_ ? stepFromProgress(text) : std::nullopt;
    if (step && news_.running != step) setNews([&](WorkflowNews& news) { news.running = step; });
}

void CaseSession::writeReportTo(const QString& file) {
    if (!hasCase() || job_.running()) return;
    whenDerived([this, file] {
        if (job_.running()) return;
        planning_ = false;
        CaseData data = shown_;
        data.plan = history_.current().plan;
        setNews([](WorkflowNews& news) { news.running = Step::Report; });
        job_.start([this, file, data = std::move(data)](const Progress& progress) -> Outcome {
            const Status written = writeReport(data, file.toStdString(), progress);
            if (!written) return failureOutcome(written.error());
            return [this, file] {
                setNews([&](WorkflowNews& news) { news.reportFile = file; });
                Q_EMIT reportWritten(file);
            };
        });
    });
}

void CaseSession::exportTo(const QString& folder) {
    if (!hasCase() || job_.running()) return;
    whenDerived([this, folder] {
        if (job_.running()) return;
        planning_ = false;
        CaseData data = shown_;
        data.plan = history_.current().plan;
        job_.start([this, folder, source = studyFolder(), data = std::move(data)](const Progress& progress) -> Outcome {
            const Result<Study> study = Study::open(source.toStdString(), true);  // study_ belongs to the disk's thread
            if (!study) return failureOutcome(study.error());
            const Result<ExportOutcome> outcome = exportCase(data, *study, {folder.toStdString(), {}}, progress);
            if (!outcome) return failureOutcome(outcome.error());
            QStringList skipped;
            for (const std::string& line : outcome->skipped) skipped << toQt(line);
            return [this, folder, skipped, files = int(outcome->files.size())] {
                Q_EMIT exported(folder, files, skipped);
            };
        });
    });
}

}  // namespace tavr
