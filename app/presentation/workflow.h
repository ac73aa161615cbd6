#pragma once
#include "app/presentation/table_model.h"
#include "planning/job/plan_job.h"

#include <QString>

#include <array>
#include <optional>

namespace tavr {

/// The steps at the left of the desk, in order.
enum class Step { Import, Segment, Locate, Measure, Size, Implant, Assess, Report };
inline constexpr int kStepCount = 8;
enum class StepState { Pending, Running, Done, NeedsReview, Failed };

struct StepStatus {
    StepState state = StepState::Pending;
    QString line;  ///< one line about it: "12 landmarks, 3 to review"
};
using Workflow = std::array<StepStatus, kStepCount>;

/// What is going on besides the data: which step runs, which failed and why, where the report went.
struct WorkflowNews {
    std::optional<Step> running, failed;
    QString failure, reportFile;
};

/// The steps of a case; `data` null: nothing open.
Workflow workflowOf(const CaseData* data, const WorkflowNews& news);
QString stepName(Step step);
QString stepStateText(StepState state);
/// The step that a progress text of the engine names ("segmentation: left ventricle"); empty: none of ours.
std::optional<Step> stepFromProgress(const QString& text);
/// The step that an engine's error belongs to, from its `where`.
std::optional<Step> stepOfFailure(const Error& error);

/// The workflow as a list model: display role is the name, then state and line.
class WorkflowModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, LineRole };

    using QAbstractListModel::QAbstractListModel;
    void show(const Workflow& workflow);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    Workflow workflow_;
};

}  // namespace tavr
