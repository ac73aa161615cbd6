#include "app/presentation/case_session.h"

#include "app/presentation/journal.h"
#include "app/presentation/labels.h"
#include "app/presentation/text.h"
#include "core/base/check.h"
#include "planning/job/case_store.h"
#include "planning/job/root_doubts.h"

namespace tavr {

CaseSession::CaseSession(QObject* parent) : QObject(parent) {
    disk_.setMaxThreadCount(1);
    disk_.setExpiryTimeout(-1);
    connect(&job_, &Job::failed, this, &CaseSession::failed);
    connect(&live_, &LatestTask::failed, this, &CaseSession::failed);
    connect(&derive_, &LatestTask::failed, this, &CaseSession::failed);
    connect(&rebuild_, &LatestTask::failed, this, &CaseSession::failed);
    connect(&job_, &Job::progressed, this, [this](double, const QString& text) { trackProgress(text); });
    connect(&job_, &Job::runningChanged, this, [this](bool running) {
        if (!running) setNews([](WorkflowNews& news) { news.running.reset(); });
    });
}

CaseSession::~CaseSession() {
    if (hasCase() && !modified() && leftover_.empty()) clearJournal();
    disk_.waitForDone();
}

bool CaseSession::provisional() const {
    return drag_.has_value() || (!history_.empty() && (!history_.current().derived || !rootFits()));
}

QString CaseSession::studyFolder() const {
    return study_ ? toQt(study_->folder()) : QString();
}

bool CaseSession::modified() const {
    return !history_.empty() && history_.currentId() != savedId_;
}

void CaseSession::setNews(const std::function<void(WorkflowNews&)>& change) {
    change(news_);
    Q_EMIT newsChanged();
}

void CaseSession::report(const Error& error) {
    if (error.kind == ErrorKind::Cancelled) {
        Q_EMIT message(tr("Cancelled."));
    } else {
        Q_EMIT failed(toQt(line(error)));
    }
}

Outcome CaseSession::failureOutcome(const Error& error) {
    return [this, error] { report(error); };
}

// History
// ---------------------------------------------------------------------------------------------------------------

void CaseSession::showCurrent() {
    const CaseState& state = history_.current();
    shown_.plan = state.plan;
    shown_.sizing = state.sizing;
    shown_.implants = state.implants;
    shown_.redo = state.redo;
    if (!rootFits()) {
        if (const auto root = roots_->known(state.plan)) showRoot(*root, state.plan);
    }
    if (!shown_.plan.measurements) shown_.plan.measurements = provisional_;
}

namespace {

/// Neighbouring commands with the same key are one step: a spin box held down.
std::string mergeKey(const Plan& before, const Command& command) {
    if (const auto* placed = std::get_if<PlaceImplant>(&command)) return "depth of " + placed->implant.id;
    const auto* failed = std::get_if<SetFailedValve>(&command);
    const bool changed =
        failed && failed->valve && before.failedValve && before.failedValve->deviceId == failed->valve->deviceId;
    return changed ? "failed valve " + failed->valve->deviceId : std::string();
}

}  // namespace

Status CaseSession::execute(const std::vector<Command>& commands) {
    TAVR_CHECK(hasCase() && !commands.empty());
    CaseState next = history_.current();
    if (next.plan.measurements) provisional_ = next.plan.measurements;
    std::vector<std::string> lines;
    for (const Command& command : commands) {
        Result<Plan> plan = tavr::apply(next.plan, command);
        if (!plan) return tl::unexpected(plan.error());
        next.plan = std::move(*plan);
        lines.push_back(journalLine(command));
        next.derived = next.derived && std::holds_alternative<ReviewLandmark>(command);
    }
    history_.push(std::move(next), commandLabel(commands.back()).toStdString(),
                  mergeKey(history_.current().plan, commands.front()));
    journal(std::move(lines));
    showCurrent();
    Q_EMIT planChanged();
    Q_EMIT historyChanged();
    deriveIfOwed();
    return {};
}

Status CaseSession::chooseDevice(const std::string& deviceId) {
    const Device* device = shown_.catalogue.find(deviceId);
    if (!device) return fail(ErrorKind::Input, "no such device in the catalogue", deviceId, "choose one of the table");
    const auto& implants = shown_.plan.implants;
    const ImplantChoice choice{implants.empty() ? "plan-1" : implants.front().id, deviceId, defaultDepth(*device), 0,
                               0};
    return execute({SelectDevice{deviceId}, PlaceImplant{choice}});
}

Status CaseSession::placeLandmark(LandmarkId id, const Vec3& lps) {
    return execute({PlaceLandmark{id, lps, voxelMm()}});
}

Status CaseSession::setBicuspid(bool bicuspid, Sievers sievers) {
    if (shown_.plan.bicuspid == bicuspid && shown_.plan.sievers == sievers) return {};
    return execute({SetBicuspid{bicuspid, sievers}});
}

Status CaseSession::setCalciumThreshold(const CalciumThreshold& threshold) {
    if (shown_.plan.calcium == threshold) return {};
    return execute({SetCalciumThreshold{threshold}});
}

Status CaseSession::setLvotLevel(double offsetMm) {
    if (shown_.plan.lvotOffsetMm == offsetMm) return {};
    return execute({SetLvotLevel{offsetMm}});
}

double CaseSession::voxelMm() const {
    return shown_.ct ? shown_.ct->grid.spacing.maxCoeff() : 0.0;
}

Status CaseSession::setDepth(double mm) {
    if (shown_.plan.implants.empty())
        return fail(ErrorKind::Input, "no valve is placed", "implant", "choose a valve in the sizing table first");
    ImplantChoice choice = shown_.plan.implants.front();
    if (choice.depthMm == mm) return {};
    choice.depthMm = mm;
    return execute({PlaceImplant{choice}});
}

QString CaseSession::undoText() const {
    return canUndo() ? toQt(history_.undoText()) : QString();
}

QString CaseSession::redoText() const {
    return canRedo() ? toQt(history_.redoText()) : QString();
}

void CaseSession::step(void (PlanHistory::*move)()) {
    cancelDrag();
    (history_.*move)();
    journal({journalLine(history_.current().plan)});
    showCurrent();
    Q_EMIT planChanged();
    Q_EMIT historyChanged();
    deriveIfOwed();
}

void CaseSession::undo() {
    if (canUndo()) step(&PlanHistory::undo);
}

void CaseSession::redo() {
    if (canRedo()) step(&PlanHistory::redo);
}

// Dragging
// --------------------------------------------------------------------------------------------------------------

void CaseSession::beginDrag(LandmarkId id) {
    if (!hasCase() || history_.empty()) return;
    const auto found = shown_.plan.landmarks.find(id);
    drag_ = Drag{id, found == shown_.plan.landmarks.end() ? Vec3::Zero().eval() : found->second.position, false};
    ++dragSerial_;
    measurer_.reset();
    if (!shown_.ct || !shown_.root) return;
    measurer_ = std::make_shared<LiveMeasurer>(shown_.ct, shown_.root, optionsOf(shown_.plan));
    live_.request([measurer = measurer_] {
        measurer->prepare();
        return [] {};
    });
}

void CaseSession::dragTo(const Vec3& lps) {
    if (!drag_) return;
    drag_->position = lps;
    drag_->moved = true;
    shown_.plan.landmarks = placed(history_.current().plan.landmarks, {drag_->id, lps, voxelMm()});
    Q_EMIT previewChanged();
    measureLive();
}

Status CaseSession::endDrag() {
    if (!drag_) return {};
    const Drag drag = *std::exchange(drag_, std::nullopt);
    live_.dropWaiting();
    const std::optional<Measurements> preview = shown_.plan.measurements;
    const Status done = drag.moved ? placeLandmark(drag.id, drag.position) : Status{};
    if (drag.moved && done && preview) {  // the last live values stay on screen until the full ones arrive
        provisional_ = preview;
        showCurrent();
        Q_EMIT planChanged();
    }
    return done;
}

void CaseSession::cancelDrag() {
    if (!drag_) return;
    drag_.reset();
    live_.dropWaiting();
    showCurrent();
    Q_EMIT planChanged();
}

void CaseSession::measureLive() {
    if (!measurer_) return;
    live_.request([this, measurer = measurer_, landmarks = shown_.plan.landmarks, serial = dragSerial_]() mutable {
        auto m = std::make_shared<Measurements>(measurer->at(landmarks));
        return [this, m, serial] {
            if (!drag_ || serial != dragSerial_) return;
            shown_.plan.measurements = std::move(*m);
            Q_EMIT previewChanged();
        };
    });
}

// What a worker owes
// ----------------------------------------------------------------------------------------------------

void CaseSession::deriveIfOwed() {
    if (!history_.empty() && !rootFits()) {
        makeRoot();  // and then again
        return;
    }
    if (history_.empty() || history_.current().derived) {
        runWaiting();
        return;
    }
    CaseData data = shown_;
    data.plan = history_.current().plan;
    derive_.request([this, data = std::move(data), id = history_.currentId()]() mutable {
        if (!data.plan.measurements && data.ct && data.root) {
            renewRootDoubts(data);
            data.plan.measurements = measure(*data.ct, *data.root, data.plan.landmarks, optionsOf(data.plan));
        }
        assess(data);
        auto derived = std::make_shared<CaseData>(std::move(data));
        return [this, derived, id] {
            history_.amend(id, [&](CaseState& state) {
                state.plan.measurements = derived->plan.measurements;
                state.plan.rootDoubts = derived->plan.rootDoubts;
                if (state.plan.centreline.empty() && derived->root)  // the automatic one again
                    state.plan.centreline = derived->root->centreline;
                state.sizing = derived->sizing;
                state.implants = derived->implants;
                state.redo = derived->redo;
                state.derived = true;
            });
            if (history_.empty() || history_.currentId() != id) return;
            if (!drag_) {
                showCurrent();
                Q_EMIT planChanged();
            }
            runWaiting();
        };
    });
}

void CaseSession::whenDerived(std::function<void()> then) {
    waiting_.push_back(std::move(then));
    deriveIfOwed();
}

void CaseSession::runWaiting() {
    for (const auto& next : std::exchange(waiting_, {})) next();
}

// The disk
// --------------------------------------------------------------------------------------------------------------

void CaseSession::onDisk(std::function<Outcome(Study&)> work) {
    disk_.start([this, study = study_, work = std::move(work)] {
        Outcome outcome;
        try {
            outcome = work(*study);
        } catch (const std::exception& error) {
            outcome = failureOutcome({ErrorKind::Internal, error.what(), study->folder(), "report this line"});
        }
        if (outcome) QMetaObject::invokeMethod(this, outcome, Qt::QueuedConnection);
    });
}

void CaseSession::journal(std::vector<std::string> lines) {
    onDisk([this, lines = std::move(lines)](Study& study) -> Outcome {
        for (const std::string& entry : lines) {
            if (const Status done = study.appendJournal(entry); !done) return failureOutcome(done.error());
        }
        return {};
    });
}

void CaseSession::save() {
    if (!hasCase() || history_.empty()) return;
    whenDerived([this] {
        CaseData data = shown_;
        data.plan = history_.current().plan;
        onDisk([this, data = std::move(data), id = history_.currentId()](Study& study) -> Outcome {
            Status done = stagePlan(study, data.plan);
            if (done) done = stageEditedRoot(study, data);
            if (done) done = study.commit("opentavr-desk", "save");
            if (!done) return failureOutcome(done.error());
            return [this, id] {
                savedId_ = id;
                Q_EMIT historyChanged();
                Q_EMIT saved();
                Q_EMIT message(tr("Saved."));
            };
        });
    });
}

/// Besides the plan: a commit empties the journal, so what it holds must be saved along.
void CaseSession::keepInStudy(std::function<Status(Study&)> stage, const char* why, const QString& done) {
    whenDerived([this, stage = std::move(stage), why, done] {
        const bool planned = !history_.empty();
        onDisk([this, planned, stage, why, done, plan = planned ? history_.current().plan : Plan{},
                id = planned ? history_.currentId() : savedId_](Study& study) -> Outcome {
            Status kept = stage(study);
            if (kept && planned) kept = stagePlan(study, plan);
            if (kept) kept = study.commit("opentavr-desk", why);
            if (!kept) return failureOutcome(kept.error());
            return [this, id, done] {
                savedId_ = id;
                Q_EMIT historyChanged();
                Q_EMIT message(done);
            };
        });
    });
}

}  // namespace tavr
