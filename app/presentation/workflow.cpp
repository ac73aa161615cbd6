#include "app/presentation/workflow.h"

#include "app/presentation/case_tables.h"
#include "app/presentation/labels.h"
#include "app/presentation/text.h"
#include "planning/report/texts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tavr {
namespace {

struct WorkflowText {
    Q_DECLARE_TR_FUNCTIONS(Workflow)
};

StepStatus done(const QString& line) {
    return {StepState::Done, line};
}

StepStatus importStatus(const CaseData& data) {
    if (!data.ct) return {};
    const Provenance& p = data.provenance;
    const auto& size = data.ct->grid.size;
    const QString line =
        QStringLiteral("%1 × %2 × %3, %4").arg(size[0]).arg(size[1]).arg(size[2]).arg(geometryText(p.geometry));
    const bool review = p.geometry.verdict != GeometryVerdict::Accepted || !p.warnings.empty();
    return {review ? StepState::NeedsReview : StepState::Done,
            p.warnings.empty() ? line : sentence(p.warnings.front())};
}

StepStatus segmentationStatus(const CaseData& data) {
    if (!data.root) return {};
    if (!data.root->byHand.empty()) return done(sentence(data.root->byHand));
    return done(WorkflowText::tr("lumen %1, calcium above %2")
                    .arg(numberText(data.root->lumenMeanHu, QStringLiteral("HU"), 0),
                         numberText(data.root->calciumThresholdHu, QStringLiteral("HU"), 0)));
}

StepStatus landmarkStatus(const CaseData& data) {
    const auto& marks = data.plan.landmarks;
    if (marks.empty()) return {};
    const auto open = std::ranges::count_if(marks, [](const auto& m) { return m.second.review == Review::Required; });
    if (open == 0) return done(WorkflowText::tr("%n landmark(s), all reviewed", nullptr, int(marks.size())));
    return {StepState::NeedsReview, WorkflowText::tr("%n landmark(s) to review", nullptr, int(open))};
}

StepStatus measurementStatus(const CaseData& data) {
    const auto& m = data.plan.measurements;
    if (!m) return {};
    if (!m->annulus.known()) return {StepState::Failed, sentence(m->annulus.area.note)};
    return done(WorkflowText::tr("annulus %1, perimeter %2")
                    .arg(quantityText(m->annulus.area, QStringLiteral("mm²"), 0),
                         quantityText(m->annulus.perimeter, QStringLiteral("mm"), 1)));
}

StepStatus sizingStatus(const CaseData& data) {
    if (data.sizing.empty()) return {};
    const auto fitting = std::ranges::count(data.sizing, Fit::InRange, &SizingRow::fit);
    return {fitting > 0 ? StepState::Done : StepState::NeedsReview,
            WorkflowText::tr("%n valve(s) in range", nullptr, int(fitting))};
}

StepStatus implantStatus(const CaseData& data) {
    if (data.implants.empty()) return {};
    const ImplantAssessment& implant = data.implants.front();
    if (!implant.problem.empty()) return {StepState::Failed, sentence(implant.problem)};
    return done(WorkflowText::tr("%1 at %2")
                    .arg(toQt(implant.device.family + " " + implant.device.size),
                         numberText(implant.choice.depthMm, QStringLiteral("mm"), 1)));
}

StepStatus riskStatus(const CaseData& data) {
    if (data.implants.empty() || data.implants.front().risk.empty()) return {};
    const auto& items = data.implants.front().risk;
    const auto high = std::ranges::count(items, std::string("high"), &RiskItem::riskClass);
    if (high > 0) return {StepState::NeedsReview, WorkflowText::tr("%n risk(s) high", nullptr, int(high))};
    // "None high" alone would read as safe where most could not be assessed.
    const auto open = std::ranges::count(items, std::string("not assessed"), &RiskItem::riskClass);
    if (open == 0) return done(WorkflowText::tr("none high"));
    return {StepState::NeedsReview,
            WorkflowText::tr("none high, %1 of %2 not assessed").arg(open).arg(std::ssize(items))};
}

}  // namespace

Workflow workflowOf(const CaseData* data, const WorkflowNews& news) {
    Workflow steps{};
    const auto at = [&](Step step) -> StepStatus& { return steps[std::size_t(step)]; };
    if (data) {
        at(Step::Import) = importStatus(*data);
        at(Step::Segment) = segmentationStatus(*data);
        at(Step::Locate) = landmarkStatus(*data);
        at(Step::Measure) = measurementStatus(*data);
        at(Step::Size) = sizingStatus(*data);
        at(Step::Implant) = implantStatus(*data);
        at(Step::Assess) = riskStatus(*data);
    }
    if (!news.reportFile.isEmpty()) at(Step::Report) = done(QFileInfo(news.reportFile).fileName());
    if (news.failed) at(*news.failed) = {StepState::Failed, news.failure};
    if (news.running) {
        at(*news.running) = {StepState::Running, {}};
        // A new case is shown when it is complete; until then, what came before the running step is behind us.
        for (int i = 0; !data && i < int(*news.running); ++i) at(Step(i)).state = StepState::Done;
    }
    return steps;
}

QString stepName(Step step) {
    switch (step) {
        case Step::Import:
            return WorkflowText::tr("Import");
        case Step::Segment:
            return WorkflowText::tr("Segmentation");
        case Step::Locate:
            return WorkflowText::tr("Landmarks");
        case Step::Measure:
            return WorkflowText::tr("Measurements");
        case Step::Size:
            return WorkflowText::tr("Sizing");
        case Step::Implant:
            return WorkflowText::tr("Implant");
        case Step::Assess:
            return WorkflowText::tr("Risk");
        case Step::Report:
            return WorkflowText::tr("Report");
    }
    return {};
}

QString stepStateText(StepState state) {
    switch (state) {
        case StepState::Pending:
            return WorkflowText::tr("pending");
        case StepState::Running:
            return WorkflowText::tr("running …");
        case StepState::Done:
            return WorkflowText::tr("done");
        case StepState::NeedsReview:
            return WorkflowText::tr("needs review");
        case StepState::Failed:
            return WorkflowText::tr("failed");
    }
    return {};
}

std::optional<Step> stepFromProgress(const QString& text) {
    static constexpr std::array<std::pair<const char*, Step>, 5> kPrefixes{{{"import", Step::Import},
                                                                            {"segmentation", Step::Segment},
                                                                            {"landmarks", Step::Locate},
                                                                            {"measurements", Step::Measure},
                                                                            {"sizing", Step::Size}}};
    for (const auto& [prefix, step] : kPrefixes) {
        if (text.startsWith(QLatin1String(prefix))) return step;
    }
    return std::nullopt;
}

std::optional<Step> stepOfFailure(const Error& error) {
    return stepFromProgress(toQt(error.where));
}

void WorkflowModel::show(const Workflow& workflow) {
    workflow_ = workflow;
    Q_EMIT dataChanged(index(0), index(kStepCount - 1));
}

int WorkflowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kStepCount;
}

QVariant WorkflowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= kStepCount) return {};
    const StepStatus& status = workflow_[std::size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return stepName(Step(index.row()));
        case Qt::ToolTipRole:
        case LineRole:
            return status.line.isEmpty() ? stepStateText(status.state) : status.line;
        case StateRole:
            return int(status.state);
        default:
            return {};
    }
}

}  // namespace tavr
