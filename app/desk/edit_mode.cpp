#include "app/desk/edit_mode.h"

#include "app/desk/case_views.h"
#include "app/desk/edit_bar.h"
#include "app/desk/style.h"
#include "app/presentation/text.h"
#include "core/base/units.h"

#include <cmath>

namespace tavr {
namespace {

constexpr double kLineSlabMm = 12.0;
constexpr int kCirclePoints = 72;

/// The lumen at a point, across the line.
MprCurve circleAt(const std::vector<HandRootPoint>& points, std::size_t i) {
    const std::size_t a = i > 0 ? i - 1 : 0, b = std::min(i + 1, points.size() - 1);
    const Vec3 along = a == b ? Vec3(Vec3::UnitZ()) : Vec3((points[b].position - points[a].position).normalized());
    const PlaneFrame plane = makePlane(points[i].position, along);
    MprCurve curve;
    for (int n = 0; n < kCirclePoints; ++n) {
        const double t = radians(360.0 * n / kCirclePoints), r = 0.5 * points[i].diameterMm;
        curve.points.push_back(plane.toLps({r * std::cos(t), r * std::sin(t)}));
    }
    curve.closed = true;
    curve.colour = colours::kDraft;
    curve.slabMm = 1.5;
    return curve;
}

std::vector<MprCurve> curvesOf(const std::vector<HandRootPoint>& points) {
    std::vector<MprCurve> curves;
    MprCurve line;
    line.colour = colours::kDraft;
    line.slabMm = kLineSlabMm;
    line.dashed = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
        line.points.push_back(points[i].position);
        curves.push_back(circleAt(points, i));
    }
    if (points.size() > 1) curves.push_back(std::move(line));
    return curves;
}

}  // namespace

EditMode::EditMode(CaseSession& session, CaseViews& views, EditBar& bar, QObject* parent)
    : QObject(parent), session_(session), views_(views), bar_(bar) {
    connectBar();
    connect(&views_, &CaseViews::brushRadiusChanged, &bar_, &EditBar::setRadius);
    connect(&views_, &CaseViews::strokeDrawn, this, [this](const Polyline& line, const Vec3& normal) {
        if (!active_ || !session_.hasCase()) return;
        if (bar_.setsPoints()) {
            draft_.add(line.back(), 2.0 * bar_.radiusMm());
            showDraft();
        } else if (const Status done = session_.editMask(bar_.editOf(line, normal)); !done) {
            Q_EMIT failed(toQt(tavr::line(done.error())));
        }
    });
    connect(&session_, &CaseSession::caseChanged, this, [this] {
        draft_.clear();
        followCase();
    });
    connect(&session_, &CaseSession::planChanged, this, &EditMode::followCase);
}

void EditMode::connectBar() {
    connect(&bar_, &EditBar::changed, this, &EditMode::showBrush);
    connect(&bar_, &EditBar::buildAsked, this, [this] {
        const Status done = session_.setHandRoot(draft_.root(bar_.snapsToWall()));
        if (!done) Q_EMIT failed(toQt(line(done.error())));
    });
    connect(&bar_, &EditBar::pointTakenBack, this, [this] {
        draft_.removeLast();
        showDraft();
    });
    connect(&bar_, &EditBar::pointsCleared, this, [this] {
        draft_.clear();
        showDraft();
    });
    connect(&bar_, &EditBar::automaticAsked, this, [this] {
        if (const Status done = session_.setHandRoot(std::nullopt); !done) Q_EMIT failed(toQt(line(done.error())));
    });
}

void EditMode::setActive(bool on) {
    active_ = on;
    if (on && session_.hasCase()) {
        const auto& root = session_.data().plan.handRoot;
        if (root && draft_.points().empty()) draft_.show(root->points);
        if (!session_.data().root) bar_.choosePoints();  // nothing yet that a stroke could change
    }
    views_.setEditing(on);
    showBrush();
}

void EditMode::showBrush() {
    views_.setBrush(active_ ? std::optional(bar_.radiusMm()) : std::nullopt);
    showDraft();
}

void EditMode::showDraft() {
    views_.setDraft(active_ && bar_.setsPoints() ? curvesOf(draft_.points()) : std::vector<MprCurve>{});
    followCase();
}

void EditMode::followCase() {
    const bool open = session_.hasCase();
    bar_.showState(open && session_.data().root, open && session_.data().plan.handRoot, draft_.points().size());
}

}  // namespace tavr
