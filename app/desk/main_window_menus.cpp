#include "app/desk/heart_panel.h"
#include "app/desk/main_window.h"
#include "core/base/version.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace tavr {

QAction* MainWindow::add(QMenu* menu, const char* text, const QKeySequence& keys, std::function<void()> then) {
    QAction* action = menu->addAction(QString());
    action->setShortcut(keys);
    entries_.push_back({action, text});
    connect(action, &QAction::triggered, this, std::move(then));
    return action;
}

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makePlanMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu() {
    QMenu* menu = menuBar()->addMenu(QString());
    menus_.emplace_back(menu, QT_TR_NOOP("&File"));
    openFolder_ = add(menu, QT_TR_NOOP("Open &DICOM folder…"), QKeySequence::Open, [this] { chooseFolder(); });
    openImage_ = add(menu, QT_TR_NOOP("Open CT &volume…"), {}, [this] { chooseImage(); });
    openStudy_ = add(menu, QT_TR_NOOP("Open &study…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                     [this] { chooseStudy(); });
    demo_ = add(menu, QT_TR_NOOP("Demonstration &patient…"), {}, [this] { demoPatient(); });
    menu->addSeparator();
    save_ = add(menu, QT_TR_NOOP("&Save"), QKeySequence::Save, [this] { session_.save(); });
    report_ = add(menu, QT_TR_NOOP("&Report…"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { chooseReport(); });
    export_ = add(menu, QT_TR_NOOP("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { chooseExport(); });
    menu->addSeparator();
    close_ = add(menu, QT_TR_NOOP("&Close study"), QKeySequence::Close,
                 [this] { whenSafe([this] { session_.closeCase(); }); });
    add(menu, QT_TR_NOOP("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::makeEditMenu() {
    QMenu* menu = menuBar()->addMenu(QString());
    menus_.emplace_back(menu, QT_TR_NOOP("&Edit"));
    undo_ = menu->addAction(QString());
    undo_->setShortcut(QKeySequence::Undo);
    connect(undo_, &QAction::triggered, this, [this] { session_.undo(); });
    redo_ = menu->addAction(QString());
    redo_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    connect(redo_, &QAction::triggered, this, [this] { session_.redo(); });
    menu->addSeparator();
    edit_ = add(menu, QT_TR_NOOP("&Brush on the segmentation"), QKeySequence(Qt::CTRL | Qt::Key_B),
                [this] { setEditing(edit_->isChecked()); });
    edit_->setCheckable(true);
    menu->addSeparator();
    QMenu* languages = menu->addMenu(QString());
    menus_.emplace_back(languages, QT_TR_NOOP("&Language"));
    auto* group = new QActionGroup(this);
    for (const auto& [code, name] : {std::pair("en", "English"), std::pair("de", "Deutsch")}) {
        QAction* action = languages->addAction(QString::fromUtf8(name));  // each language in its own words
        action->setCheckable(true);
        action->setChecked(language_.code() == QLatin1String(code));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = QString::fromLatin1(code)] { setLanguage(chosen); });
    }
}

void MainWindow::makeViewMenu() {
    QMenu* menu = menuBar()->addMenu(QString());
    menus_.emplace_back(menu, QT_TR_NOOP("&View"));
    annulus_ =
        add(menu, QT_TR_NOOP("&Annulus plane"), QKeySequence(Qt::Key_F2), [this] { views_->showAnnulusPlanes(); });
    standard_ = add(menu, QT_TR_NOOP("Axial, coronal, &sagittal"), QKeySequence(Qt::Key_F3),
                    [this] { views_->showStandardPlanes(); });
    menu->addSeparator();
    threeCusp_ = add(menu, QT_TR_NOOP("3-D from the &three-cusp view"), QKeySequence(Qt::Key_F4),
                     [this] { views_->lookFrom(*session_.data().plan.measurements->projection.threeCusp); });
    overlap_ = add(menu, QT_TR_NOOP("3-D from the cusp-&overlap view"), QKeySequence(Qt::Key_F5),
                   [this] { views_->lookFrom(*session_.data().plan.measurements->projection.cuspOverlap); });
    menu->addSeparator();
    volume_ = add(menu, QT_TR_NOOP("CT &volume in 3-D"), QKeySequence(Qt::Key_F6),
                  [this] { views_->setVolumeShown(volume_->isChecked()); });
    volume_->setCheckable(true);
    QMenu* heart = menu->addMenu(QString());
    menus_.emplace_back(heart, QT_TR_NOOP("&Heart"));
    for (QAction* toggle : panel_->heart().toggles()) heart->addAction(toggle);
}

void MainWindow::makePlanMenu() {
    QMenu* menu = menuBar()->addMenu(QString());
    menus_.emplace_back(menu, QT_TR_NOOP("&Plan"));
    seedAorta_ = add(menu, QT_TR_NOOP("The crosshair is in the ascending &aorta"), {}, [this] {
        seeds_.seedAorta = views_->crosshair();
        updateActions();
    });
    seedLv_ = add(menu, QT_TR_NOOP("The crosshair is in the left &ventricle"), {}, [this] {
        seeds_.seedLv = views_->crosshair();
        updateActions();
    });
    for (QAction* action : {seedAorta_, seedLv_}) action->setCheckable(true);
    again_ = add(menu, QT_TR_NOOP("&Plan again from the CT"), {},
                 [this] { whenSafe([this] { session_.planAgain(seeds_); }); });
    menu->addSeparator();
    heart_ = add(menu, QT_TR_NOOP("&Segment the heart"), {}, [this] { session_.segmentHeart(); });
    access_ =
        add(menu, QT_TR_NOOP("&Measure the access route on this CT"), {}, [this] { session_.measureAccessRoute(); });
    accessScan_ = add(menu, QT_TR_NOOP("Access route from another &scan…"), {}, [this] { chooseAccessScan(); });
    otherPhase_ = add(menu, QT_TR_NOOP("Measure another &phase…"), {}, [this] { chooseOtherPhase(); });
}

void MainWindow::makeHelpMenu() {
    QMenu* menu = menuBar()->addMenu(QString());
    menus_.emplace_back(menu, QT_TR_NOOP("&Help"));
    add(menu, QT_TR_NOOP("&About OpenTAVR"), {}, [this] { about(); });
}

void MainWindow::makeToolBar() {
    toolBar_ = addToolBar(QString());
    toolBar_->setObjectName(QStringLiteral("toolBar"));
    toolBar_->setMovable(false);
    toolBar_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QAction* action : {openFolder_, openStudy_, save_}) toolBar_->addAction(action);
    toolBar_->addSeparator();
    for (QAction* action : {undo_, redo_}) toolBar_->addAction(action);
    toolBar_->addAction(edit_);
    toolBar_->addSeparator();
    for (QAction* action : {annulus_, standard_, volume_}) toolBar_->addAction(action);
    toolBar_->addSeparator();
    toolBar_->addAction(report_);
    addToolBarBreak();
    editBar_ = new EditBar(this);
    addToolBar(editBar_);
    editBar_->hide();
    editMode_ = new EditMode(session_, *views_, *editBar_, this);
    connect(editMode_, &EditMode::failed, this, &MainWindow::showFailure);
}

void MainWindow::setEditing(bool on) {
    edit_->setChecked(on);
    editBar_->setVisible(on);
    editMode_->setActive(on);
}

void MainWindow::retranslate() {
    for (const Entry& entry : entries_) entry.action->setText(tr(entry.text));
    for (const auto& [menu, text] : menus_) menu->setTitle(tr(text));
    toolBar_->setWindowTitle(tr("Tools"));
    cancel_->setText(tr("Cancel"));
    researchOnly_->setText(tr("Research software: not for clinical use"));
    updateActions();
    workflow_.show(workflowOf(session_.hasCase() ? &session_.data() : nullptr, session_.news()));
}

void MainWindow::updateActions() {
    const bool busy = session_.job().running(), open = session_.hasCase() && !busy;
    const auto* m = open && session_.data().plan.measurements ? &*session_.data().plan.measurements : nullptr;
    for (QAction* action : {openFolder_, openImage_, openStudy_, demo_}) action->setEnabled(!busy);
    save_->setEnabled(open && session_.modified());
    close_->setEnabled(open);
    report_->setEnabled(m != nullptr);
    export_->setEnabled(open && (m || session_.data().root));
    annulus_->setEnabled(m != nullptr);
    standard_->setEnabled(session_.hasCase());
    volume_->setEnabled(session_.hasCase());
    threeCusp_->setEnabled(m && m->projection.threeCusp);
    overlap_->setEnabled(m && m->projection.cuspOverlap);
    for (QAction* action : {seedAorta_, seedLv_, again_, access_}) action->setEnabled(open && session_.data().ct);
    accessScan_->setEnabled(open);
    otherPhase_->setEnabled(open && session_.data().plan.measurements);
    heart_->setEnabled(open && session_.data().ct && session_.data().root);
    seedAorta_->setChecked(seeds_.seedAorta.has_value());
    seedLv_->setChecked(seeds_.seedLv.has_value());
    undo_->setEnabled(open && session_.canUndo());
    redo_->setEnabled(open && session_.canRedo());
    undo_->setText(session_.canUndo() ? tr("&Undo: %1").arg(session_.undoText()) : tr("&Undo"));
    redo_->setText(session_.canRedo() ? tr("&Redo: %1").arg(session_.redoText()) : tr("&Redo"));
    undo_->setIconText(tr("Undo"));  // the tool bar's words; the full label stands in the menu and the tool tip
    redo_->setIconText(tr("Redo"));
    edit_->setEnabled(open && session_.data().ct);
    edit_->setIconText(tr("Brush"));
    if (edit_->isChecked() && !session_.hasCase()) setEditing(false);
    panel_->setEnabled(!busy);
    updateTitle();
}

void MainWindow::about() {
    const GlInfo gl = views_->view3d().gl();
    const QString renderer = gl.renderer.empty() ? tr("not started") : QString::fromStdString(gl.renderer);
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About OpenTAVR"), QString(), QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->setText(tr("<h3>OpenTAVR %1</h3><p>Rehearses a transcatheter aortic valve replacement on the patient's CT.</p>"
                    "<p><b>Research software: not for clinical use.</b></p>")
                     .arg(QLatin1String(kVersion)));
    box->setInformativeText(tr("OpenGL: %1 (%2)\nLargest 3-D texture: %3 voxels a side\nQt %4, VTK %5, ITK %6, DCMTK "
                               "%7\nLicence: GPL-3.0-or-later")
                                .arg(renderer, QString::fromStdString(gl.version))
                                .arg(gl.max3dTexture)
                                .arg(QLatin1String(qVersion()), QStringLiteral(TAVR_VTK_VERSION),
                                     QStringLiteral(TAVR_ITK_VERSION), QStringLiteral(TAVR_DCMTK_VERSION)));
    box->open();
}

}  // namespace tavr
