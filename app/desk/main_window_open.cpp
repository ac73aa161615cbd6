// How cases come in and reports go out at the desk: the dialogs around the session.
#include "app/desk/main_window.h"
#include "app/desk/series_dialog.h"
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStatusBar>

namespace tavr {
namespace {

const QString kFolderKey = QStringLiteral("lastFolder");

bool isStudy(const QString& path) {
    return QFileInfo::exists(QDir(path).filePath(QStringLiteral("study.json")));
}

}  // namespace

QString MainWindow::lastFolder() const {
    return QSettings().value(kFolderKey, QDir::homePath()).toString();
}

void MainWindow::rememberFolder(const QString& path) {
    // The folder above: a DICOM folder's own name is often the patient's.
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

QMessageBox* MainWindow::ask(const QString& text, QMessageBox::StandardButtons buttons) {
    auto* box = new QMessageBox(QMessageBox::Question, QStringLiteral("OpenTAVR"), text, buttons, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    return box;
}

void MainWindow::showFailure(const QString& text) {
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("OpenTAVR"), text, QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("failure"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void MainWindow::whenSafe(std::function<void()> then) {
    if (!session_.modified()) {
        then();
        return;
    }
    auto* box =
        ask(tr("The plan has unsaved changes."), QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setObjectName(QStringLiteral("unsaved"));
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard) {
            session_.discardChanges();
            then();
        } else if (answer == QMessageBox::Save) {
            connect(&session_, &CaseSession::saved, this, then, Qt::SingleShotConnection);
            session_.save();
        }
    });
    box->open();
}

void MainWindow::offerRecovery(int changes) {
    auto* box = ask(tr("The program ended without saving. Restore %n change(s) of the plan?", nullptr, changes),
                    QMessageBox::Yes | QMessageBox::No);
    box->setObjectName(QStringLiteral("recovery"));
    connect(box, &QMessageBox::finished, this, [this](int answer) { session_.recover(answer == QMessageBox::Yes); });
    box->open();
}

void MainWindow::openPath(const QString& path) {
    if (isStudy(path)) {
        session_.openStudy(path);
    } else {
        openSource(path);
    }
}

void MainWindow::openSource(const QString& source, const QString& studyFolder) {
    pendingStudy_ = studyFolder;
    session_.scan(source);
}

void MainWindow::continueWith(const QString& source, const ScanResult& scan) {
    std::optional<std::pair<std::size_t, std::size_t>> choice;
    const Table table = seriesTable(scan);
    for (const TableRow& row : table.rows) {
        if (row.enabled && !choice) choice = seriesChoice(row.key);
    }
    if (!choice) {
        const QString why = table.rows.empty() ? tr("no CT series") : table.rows.front().toolTip;
        showFailure(tr("Nothing to plan on in %1: %2").arg(QDir::toNativeSeparators(source), why));
        return;
    }
    if (needsChoice(scan)) {
        SeriesDialog dialog(scan, this);
        if (dialog.exec() != QDialog::Accepted) return;
        choice = dialog.choice();
    }
    if (!choice) return;
    const QString folder = pendingStudy_.isEmpty() ? askStudyFolder(QFileInfo(source).absolutePath()) : pendingStudy_;
    if (folder.isEmpty()) return;
    PlanJobOptions options;
    options.source = source.toStdString();
    options.studyFolder = folder.toStdString();
    options.seriesUid = scan.series[choice->first].seriesUid;
    options.phase = choice->second;
    session_.planSource(options);
}

QString MainWindow::askStudyFolder(const QString& suggestion) {
    const QString start = QDir(suggestion).filePath(QStringLiteral("opentavr-study"));
    return QFileDialog::getSaveFileName(this, tr("Keep the study in a new folder"), start, {}, nullptr,
                                        QFileDialog::ShowDirsOnly);
}

void MainWindow::chooseFolder() {
    whenSafe([this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Open a folder with DICOM files"), lastFolder());
        if (folder.isEmpty()) return;
        rememberFolder(folder);
        openSource(folder);
    });
}

void MainWindow::chooseImage() {
    whenSafe([this] {
        const QString filter = tr("CT volumes (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;All files (*)");
        const QString file = QFileDialog::getOpenFileName(this, tr("Open a CT volume"), lastFolder(), filter);
        if (file.isEmpty()) return;
        rememberFolder(file);
        openSource(file);
    });
}

void MainWindow::chooseStudy() {
    whenSafe([this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a study"), lastFolder());
        if (folder.isEmpty()) return;
        rememberFolder(folder);
        session_.openStudy(folder);
    });
}

void MainWindow::demoPatient() {
    whenSafe([this] {
        const QString folder = askStudyFolder(lastFolder());
        if (!folder.isEmpty()) session_.planDemo(folder);
    });
}

void MainWindow::chooseReport() {
    const QString start = session_.studyFolder() + QStringLiteral("-report.pdf");
    const QString file = QFileDialog::getSaveFileName(this, tr("Write the report"), start, tr("PDF (*.pdf)"));
    if (!file.isEmpty()) session_.writeReportTo(file);
}

void MainWindow::chooseExport() {
    const QString start = QFileInfo(session_.studyFolder()).absolutePath();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export into the folder"), start);
    if (!folder.isEmpty()) session_.exportTo(folder);
}

void MainWindow::chooseAccessScan() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Scan of the pelvis: a folder of DICOM files"), lastFolder());
    if (!folder.isEmpty()) session_.measureAccessRoute(folder);
}

void MainWindow::chooseOtherPhase() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Another phase of this examination: a folder of DICOM files"), lastFolder());
    if (!folder.isEmpty()) session_.measureOtherPhase(folder);
}

void MainWindow::showExported(const QString& folder, int files, const QStringList& skipped) {
    statusBar()->showMessage(tr("%n file(s) written to %1", nullptr, files).arg(QDir::toNativeSeparators(folder)),
                             10000);
    if (skipped.isEmpty()) return;
    auto* box = new QMessageBox(QMessageBox::Information, QStringLiteral("OpenTAVR"), skipped.join(QLatin1Char('\n')),
                                QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("skipped"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

}  // namespace tavr
