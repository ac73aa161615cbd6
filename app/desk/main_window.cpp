#include "app/desk/main_window.h"

#include "app/desk/heart_panel.h"
#include "app/desk/workflow_list.h"
#include "app/presentation/text.h"
#include "core/base/log.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tavr {
namespace {

constexpr int kLeftWidth = 240, kRightWidth = 420;
const QString kGeometryKey = QStringLiteral("window/geometry"), kSplitterKey = QStringLiteral("window/splitter");

}  // namespace

MainWindow::MainWindow(const Options& options) {
    language_.install(options.language.isEmpty() ? Language::preferred() : options.language);
    makeCentre(options);
    makeMenus();
    makeToolBar();
    makeStatusBar();
    connectSession();
    retranslate();
    updateActions();
    resize(1500, 930);
    restoreGeometry(QSettings().value(kGeometryKey).toByteArray());
}

void MainWindow::makeCentre(const Options& options) {
    auto* left = new QWidget(this);
    studyName_ = new QLabel(left);
    studyName_->setContentsMargins(12, 12, 12, 8);
    studyName_->setTextFormat(Qt::PlainText);
    auto* steps = new WorkflowList(workflow_, left);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(studyName_);
    column->addWidget(steps, 1);
    views_ = new CaseViews(session_, options.safeGraphics ? VtkView::Backend::Egl : VtkView::Backend::Auto, this);
    panel_ = new CasePanel(session_, this);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("splitter"));
    splitter->setHandleWidth(2);
    splitter->setChildrenCollapsible(false);
    for (QWidget* part : {left, static_cast<QWidget*>(views_), static_cast<QWidget*>(panel_)})
        splitter->addWidget(part);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kLeftWidth, 10000, kRightWidth});
    left->setMinimumWidth(180);
    panel_->setMinimumWidth(330);
    splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    setCentralWidget(splitter);
    workflow_.show(workflowOf(nullptr, {}));
    connect(steps, &WorkflowList::stepChosen, this, &MainWindow::jumpTo);
    connect(panel_, &CasePanel::planeChosen, views_, [this](const PlaneFrame& plane) { views_->goTo(plane); });
    connect(&panel_->heart(), &HeartPanel::partShown, views_, &CaseViews::setHeartPartShown);
    connect(panel_, &CasePanel::landmarkChosen, views_, [this](LandmarkId id) {
        views_->select(id);
        const auto& marks = session_.data().plan.landmarks;
        if (const auto found = marks.find(id); found != marks.end()) views_->goTo(found->second.position);
    });
    connect(panel_, &CasePanel::placeAtCrosshair, this, [this](LandmarkId id) {
        const Status placed = session_.placeLandmark(id, views_->crosshair());
        if (!placed) showFailure(toQt(line(placed.error())));
    });
    connect(views_, &CaseViews::landmarkChosen, panel_, &CasePanel::select);
    connect(panel_, &CasePanel::failed, this, &MainWindow::showFailure);
    connect(views_, &CaseViews::failed, this, &MainWindow::showFailure);
}

void MainWindow::makeStatusBar() {
    hover_ = new QLabel(this);
    hover_->setObjectName(QStringLiteral("caption"));
    hover_->setMinimumWidth(300);
    progress_ = new QProgressBar(this);
    progress_->setRange(0, 1000);
    progress_->setFixedWidth(220);
    progress_->setTextVisible(false);
    progress_->hide();
    cancel_ = new QToolButton(this);
    cancel_->setObjectName(QStringLiteral("cancel"));
    cancel_->hide();
    researchOnly_ = new QLabel(this);
    researchOnly_->setObjectName(QStringLiteral("researchOnly"));
    statusBar()->addPermanentWidget(hover_);
    statusBar()->addPermanentWidget(progress_);
    statusBar()->addPermanentWidget(cancel_);
    statusBar()->addPermanentWidget(researchOnly_);
    connect(cancel_, &QToolButton::clicked, this, [this] {
        session_.job().cancel();
        statusBar()->showMessage(tr("Stopping …"));
    });
    connect(views_, &CaseViews::hovered, hover_, &QLabel::setText);
    connect(&session_.job(), &Job::runningChanged, this, [this](bool running) {
        progress_->setValue(0);
        progress_->setVisible(running);
        cancel_->setVisible(running);
        if (!running) statusBar()->clearMessage();
        updateActions();
    });
    connect(&session_.job(), &Job::progressed, this, [this](double fraction, const QString& step) {
        progress_->setValue(int(fraction * 1000));
        // The engine's own words are English; elsewhere the step's name has to do.
        const auto known = language_.code() == QStringLiteral("en") ? std::nullopt : stepFromProgress(step);
        statusBar()->showMessage(known ? stepName(*known) : step);
    });
}

void MainWindow::connectSession() {
    const auto showWorkflow = [this] {
        workflow_.show(workflowOf(session_.hasCase() ? &session_.data() : nullptr, session_.news()));
    };
    for (const auto signal : {&CaseSession::caseChanged, &CaseSession::planChanged, &CaseSession::newsChanged})
        connect(&session_, signal, this, showWorkflow);
    connect(&session_, &CaseSession::historyChanged, this, &MainWindow::updateActions);
    connect(&session_, &CaseSession::caseChanged, this, [this] {
        seeds_ = {};
        updateActions();
    });
    connect(&session_, &CaseSession::failed, this, &MainWindow::showFailure);
    connect(&session_, &CaseSession::message, this,
            [this](const QString& text) { statusBar()->showMessage(text, 6000); });
    connect(&session_, &CaseSession::scanned, this, &MainWindow::continueWith);
    connect(&session_, &CaseSession::recoveryOffered, this, &MainWindow::offerRecovery);
    connect(&session_, &CaseSession::accessMeasured, this, [this] { panel_->showTab(CasePanel::Access); });
    connect(&session_, &CaseSession::heartSegmented, this, [this] { panel_->showTab(CasePanel::Heart); });
    connect(&session_, &CaseSession::exported, this, &MainWindow::showExported);
    connect(&session_, &CaseSession::reportWritten, this,
            [this](const QString& file) { statusBar()->showMessage(tr("Report written: %1").arg(file), 10000); });
    connect(&views_->view3d(), &VtkView::started, this, [this] {
        logInfo("OpenGL renderer: " + views_->view3d().gl().renderer);
        if (const QString why = views_->view3d().failure(); !why.isEmpty())
            showFailure(why);
        else if (const QString other = views_->view3d().fallback(); !other.isEmpty())
            statusBar()->showMessage(tr("%1; the processor draws the 3-D view, coarsely while it moves").arg(other),
                                     10000);
    });
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && panel_) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::setLanguage(const QString& code) {
    language_.install(code);
    QSettings().setValue(QStringLiteral("language"), language_.code());
}

void MainWindow::updateTitle() {
    const QString name = session_.hasCase() ? QFileInfo(session_.studyFolder()).fileName() : QString();
    studyName_->setText(
        name.isEmpty() ? tr("No study open.\nFile: a DICOM folder,\na study, or the\ndemonstration patient") : name);
    setWindowTitle(name.isEmpty() ? QStringLiteral("OpenTAVR") : name + QStringLiteral("[*] – OpenTAVR"));
    setWindowModified(session_.modified());
}

void MainWindow::jumpTo(Step step) {
    switch (step) {
        case Step::Import:
        case Step::Segment:
            views_->showStandardPlanes();
            break;
        case Step::Locate:
            panel_->showTab(CasePanel::Landmarks);
            break;
        case Step::Measure:
            panel_->showTab(CasePanel::Measurements);
            views_->showAnnulusPlanes();
            break;
        case Step::Size:
        case Step::Implant:
            panel_->showTab(CasePanel::Sizing);
            break;
        case Step::Assess:
            panel_->showTab(CasePanel::Risk);
            break;
        case Step::Report:
            if (report_->isEnabled()) chooseReport();
            break;
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (session_.modified()) {
        event->ignore();
        whenSafe([this] { close(); });
        return;
    }
    session_.job().cancel();
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    if (const auto* splitter = findChild<QSplitter*>(QStringLiteral("splitter")))
        settings.setValue(kSplitterKey, splitter->saveState());
    event->accept();
}

}  // namespace tavr
