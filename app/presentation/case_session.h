#pragma once
#include "app/presentation/background.h"
#include "app/presentation/plan_history.h"
#include "app/presentation/workflow.h"
#include "core/image/phantom.h"
#include "planning/job/plan_job.h"
#include "planning/job/working_root.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

class LiveMeasurer;
struct StudyPatient;

/// One opened case: the study with its lock, the plan with its history, and the workers. Lives in the GUI thread; every
/// call returns at once, results arrive by signal. The picture of the threads is in the README.
class CaseSession : public QObject {
    Q_OBJECT
public:
    explicit CaseSession(QObject* parent = nullptr);
    ~CaseSession() override;

    bool hasCase() const { return study_ != nullptr; }
    /// What is shown now: the current plan, or what a drag in progress would make of it. Valid while hasCase().
    const CaseData& data() const { return shown_; }
    /// True while numbers on screen are provisional: a drag is going on, or a worker still owes intervals and risk.
    bool provisional() const;
    QString studyFolder() const;
    bool modified() const;
    const WorkflowNews& news() const { return news_; }
    Job& job() { return job_; }

    // Opening; precondition of each: no job is running. ---------------------------------------------------------------
    void scan(const QString& source);
    /// Import and planning into options.studyFolder (new, or left empty by an interrupted planning).
    void planSource(const PlanJobOptions& options);
    /// The embedded patient: its CT is written as DICOM beside the study, and goes the same way as any other.
    void planDemo(const QString& studyFolder, const PhantomOptions& phantom = {});
    /// Segmentation and everything after it once more, from the CT of the open case; with seeds where the automatic
    /// search failed. Replaces plan and history.
    void planAgain(const SegmentOptions& seeds);
    void openStudy(const QString& folder);
    void closeCase();
    /// Answer to recoveryOffered().
    void recover(bool replay);
    /// Forgets everything since the last save, the journal included.
    void discardChanges();

    // Editing
    // -----------------------------------------------------------------------------------------------------------
    /// The commands as one undo step. Errors (Input): a value outside its range; the plan is then as before.
    Status execute(const std::vector<Command>& commands);
    /// The rehearsed valve (the first implant); its default depth comes with it.
    Status chooseDevice(const std::string& deviceId);
    Status setDepth(double mm);
    /// By hand, on the CT at hand.
    Status placeLandmark(LandmarkId id, const Vec3& lps);
    Status setBicuspid(bool bicuspid, Sievers sievers = Sievers::NotStated);
    Status setCalciumThreshold(const CalciumThreshold& threshold);
    Status setLvotLevel(double offsetMm);  ///< mm below the annulus plane
    /// A stroke on the segmentation. Errors (Input): there is none, or the stroke does not touch it.
    Status editMask(const MaskEdit& edit);
    /// A root by hand in the place of the automatic one, or (empty) that one again. Errors (Input): a point outside the
    /// scan, no root.
    Status setHandRoot(const std::optional<HandRoot>& root);
    /// The ilio-femoral access on the case's own CT, or on the scan at `source`; kept in the study, which is saved
    /// along.
    void measureAccessRoute(const QString& source = {});
    /// The root in another phase of the same examination, from the scan at `source`; kept in the study, which is saved
    /// along.
    void measureOtherPhase(const QString& source);
    /// Chambers, coronary trunks and aortic wall, from the CT and the root at hand; kept in the study, which is saved
    /// along.
    void segmentHeart();
    /// The failed valve of a redo; empty: none.
    Status setFailedValve(const std::optional<FailedValve>& valve);
    /// Looks for its frame in the CT; what is found becomes the plan's failed valve.
    void findFailedFrame();
    void beginDrag(LandmarkId id);
    void dragTo(const Vec3& lps);
    Status endDrag();
    void cancelDrag();
    bool dragging() const { return drag_.has_value(); }

    bool canUndo() const { return !history_.empty() && history_.canUndo(); }
    bool canRedo() const { return !history_.empty() && history_.canRedo(); }
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

    // Out -------------------------------------------------------------------------------------------------------------
    void save();
    void writeReportTo(const QString& file);
    /// What is shown, saved or not, as files for other programs (planning/report/export).
    void exportTo(const QString& folder);

Q_SIGNALS:
    void caseChanged();     ///< another case, or none
    void planChanged();     ///< the plan or what was derived from it
    void previewChanged();  ///< landmarks and measurements while dragging
    void historyChanged();  ///< undo, redo, modified
    void newsChanged();     ///< workflow
    void scanned(const QString& source, const tavr::ScanResult& scan);
    void recoveryOffered(int changes);
    void saved();
    void reportWritten(const QString& file);
    /// `skipped`: one line for each kind of file that the study does not allow.
    void exported(const QString& folder, int files, const QStringList& skipped);
    void accessMeasured();
    void heartSegmented();
    void message(const QString& text);  ///< for the status bar
    void failed(const QString& line);   ///< one line: what, where, what to do

private:
    struct Opened;
    struct Drag {
        LandmarkId id;
        Vec3 position;
        bool moved = false;
    };

    Outcome openOutcome(Opened opened);
    Outcome failureOutcome(const Error& error);
    Outcome importAndPlan(const PlanJobOptions& options, const Progress& progress);
    void adopt(Opened opened);
    void report(const Error& error);
    void trackProgress(const QString& text);
    void setNews(const std::function<void(WorkflowNews&)>& change);

    void showCurrent();
    bool rootFits() const;  ///< what is shown is the root of the current plan
    void showRoot(RootPtr root, const Plan& plan);
    void makeRoot();
    void deriveIfOwed();
    void whenDerived(std::function<void()> then);
    void runWaiting();
    void measureLive();
    double voxelMm() const;  ///< the CT's largest spacing; 0 without one
    void step(void (PlanHistory::*move)());
    void journal(std::vector<std::string> lines);
    void clearJournal();
    void letGo();
    void measureAccessFrom(const std::string& source, const StudyPatient& own);
    void keepInStudy(std::function<Status(Study&)> stage, const char* why, const QString& done);
    void onDisk(std::function<Outcome(Study&)> work);

    std::shared_ptr<Study> study_;  ///< used on disk_ only, once adopted
    CaseData shown_;
    std::shared_ptr<RootMaker> roots_;   ///< of the open case
    std::optional<HandRoot> shownHand_;  ///< what shown_.root was made of
    std::vector<MaskEdit> shownEdits_;
    PlanHistory history_;
    PlanHistory::Id savedId_ = 0;
    std::optional<Measurements> provisional_;  ///< shown while the plan's own are being made
    std::optional<Drag> drag_;
    std::shared_ptr<LiveMeasurer> measurer_;  ///< of the drag, on live_ only
    std::uint64_t dragSerial_ = 0;
    std::vector<std::string> leftover_;  ///< journal lines offered for recovery
    std::vector<std::function<void()>> waiting_;
    WorkflowNews news_;
    bool planning_ = false;  ///< the running job goes through the workflow's steps

    QThreadPool disk_;  ///< one thread: saves and journal lines in order; outlives the workers below
    Job job_;
    LatestTask live_, derive_, rebuild_;
};

}  // namespace tavr
