package org.plastogen.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.PageServlet;
import org.plastogen.endpoint.linked.DescriptionServlet;
import org.plastogen.endpoint.linked.LinkedPaths;
import org.plastogen.endpoint.page.AssetServlet;
import org.plastogen.endpoint.page.Assets;
import org.plastogen.endpoint.page.BrowsePage;
import org.plastogen.endpoint.page.CitePage;
import org.plastogen.endpoint.page.Completion;
import org.plastogen.endpoint.page.DownloadServlet;
import org.plastogen.endpoint.page.DownloadsPage;
import org.plastogen.endpoint.page.EditorPage;
import org.plastogen.endpoint.page.FrontPage;
import org.plastogen.endpoint.page.HealthPage;
import org.plastogen.endpoint.page.HtmlServlet;
import org.plastogen.endpoint.page.Library;
import org.plastogen.endpoint.page.LinkedPage;
import org.plastogen.endpoint.page.MatrixPage;
import org.plastogen.endpoint.page.Page;
import org.plastogen.endpoint.page.PathPage;
import org.plastogen.endpoint.page.PathPicture;
import org.plastogen.endpoint.page.PersistencePage;
import org.plastogen.endpoint.page.PredictionsPage;
import org.plastogen.endpoint.page.QueriesPage;
import org.plastogen.endpoint.page.SearchPage;
import org.plastogen.endpoint.page.Site;
import org.plastogen.endpoint.page.TermsReply;
import org.plastogen.endpoint.page.TimelinePage;
import org.plastogen.endpoint.page.VocabularyPage;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ReleasedClaims;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.report.ConflictsReport;
import org.plastogen.endpoint.report.ExplainReport;
import org.plastogen.endpoint.report.Report;
import org.plastogen.endpoint.report.ReportServlet;
import org.plastogen.endpoint.report.RivalsReport;
import org.plastogen.endpoint.report.WhatIfReport;
import org.plastogen.export.JsonLdContext;
import org.plastogen.picture.TimePicture;

/**
 * The paths of everything that people read.
 *
 * @param served the release
 * @param answers makes answers under a watch
 * @param site what all pages share
 * @param libraries what pages tell of a release
 */
record PageRoutes(
    Supplier<ServedRelease> served, Answers answers, Site site, PerRelease<Library> libraries) {

  PageRoutes(Supplier<ServedRelease> served, Answers answers, Site site) {
    this(
        served,
        answers,
        site,
        new PerRelease<>(release -> Library.of(release, ReleasedClaims.read(release))));
  }

  /** All of them. */
  List<Route> all() {
    List<Route> routes = new ArrayList<>();
    DescriptionServlet descriptions =
        new DescriptionServlet(served, answers, new LinkedPage(site, libraries));
    LinkedPaths.ALL.forEach(path -> routes.add(Route.open(path, descriptions)));
    routes.add(report("/explain", new ExplainReport(site)));
    routes.add(report("/conflicts", new ConflictsReport(site)));
    routes.add(report("/rivals", new RivalsReport()));
    routes.add(report("/what-if", new WhatIfReport(site)));
    PathPage path = new PathPage(site);
    routes.add(page("/path", path));
    routes.add(page("/path.svg", new PathPicture(path)));
    routes.add(page("/queries", new QueriesPage(site)));
    routes.add(page("/browse", new BrowsePage(site)));
    routes.add(page("/search", new SearchPage(site)));
    routes.add(page("/complete", new Completion()));
    routes.add(page("/timeline", new TimelinePage(site)));
    routes.add(page("/matrix", new MatrixPage(site)));
    routes.add(page("/predictions", new PredictionsPage(site)));
    routes.add(page("/persistence", new PersistencePage(site)));
    routes.add(page("/vocabulary", new VocabularyPage(site)));
    routes.add(page("/downloads", new DownloadsPage(site)));
    routes.add(page("/release-health", new HealthPage(site)));
    routes.add(page("/cite", new CitePage(site)));
    routes.add(page("/editor", new EditorPage(site)));
    routes.add(page("/editor/terms", new TermsReply()));
    routes.add(page("/", new FrontPage(site)));
    routes.addAll(files());
    return routes;
  }

  private List<Route> files() {
    PerRelease<String> times = new PerRelease<>(r -> TimePicture.svg(libraries.of(r).claims()));
    String style = new String(site.assets().asset("site.css").bytes(), StandardCharsets.UTF_8);
    return List.of(
        Route.read(
            "/context.jsonld",
            new PageServlet("application/ld+json", r -> JsonLdContext.published())),
        Route.read(Assets.FOLDER + "*", new AssetServlet(site.assets())),
        Route.read(DownloadsPage.FOLDER + "*", new DownloadServlet(served)),
        Route.read("/times.svg", new PageServlet("image/svg+xml", r -> times.of(served.get()))),
        Route.read("/style.css", new PageServlet("text/css;charset=utf-8", r -> style)));
  }

  private Route page(String path, Page page) {
    return Route.read(path, new HtmlServlet(served, answers, libraries, site, page));
  }

  private Route report(String path, Report report) {
    return Route.open(path, new ReportServlet(served, answers, libraries, site, report));
  }
}
