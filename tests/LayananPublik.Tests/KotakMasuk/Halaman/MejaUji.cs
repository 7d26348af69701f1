using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using LayananPublik.Pengaturan;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

/// <summary>The desk of one officer, drawn without a browser on the parts of a running app.</summary>
public abstract class MejaUji(AppUji app, string awalan) : BunitContext, IClassFixture<AppUji>
{
    static int nomor;

    protected static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    protected AppUji App => app;

    protected Ponsel Ponsel { get; } = app.Ponsel($"62812{awalan}{Interlocked.Increment(ref nomor):0000}");

    protected IRenderedComponent<MejaPage> Buka(PetugasAktif petugas, string alamat = "/", Siaran? siaran = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(app.DbFactory).AddSingleton(siaran ?? app.Ambil<Siaran>()).AddSingleton(app.Ambil<JamKantor>()).AddSingleton(app.Ambil<TimeProvider>()).AddSingleton(app.Ambil<PembacaBersama>()).AddSingleton(app.Ambil<PencariPermohonan>())
            .AddSingleton(app.Ambil<PengaturanKantor>()).AddSingleton(app.Ambil<MejaPercakapan>()).AddSingleton(app.Ambil<MejaKontak>()).AddSingleton(app.Ambil<MejaPilah>()).AddSingleton(app.Ambil<MejaMassal>()).AddSingleton(app.Ambil<MejaMassalAntrean>()).AddSingleton(app.Ambil<MejaTampilan>()).AddSingleton(app.Ambil<MejaLabel>()).AddSingleton(app.Ambil<MejaTitipan>()).AddSingleton(app.Ambil<PengisiJawaban>()).AddSingleton(app.Ambil<MejaLangkah>()).AddSingleton(app.Ambil<MejaMulai>()).AddSingleton(app.Ambil<AkunWhatsApp>()).AddSingleton(app.Ambil<PengumpulBahan>()).AddSingleton(app.Ambil<MejaVerifikasi>()).AddSingleton(app.Ambil<Loket>()).AddScoped<DrafPesan>().AddSingleton(app.Ambil<PapanMeja>()).AddSingleton(app.Ambil<MejaTugas>()).AddSingleton(app.Ambil<MejaPanggilan>()).AddScoped<TandaHadir>().AddSingleton(app.Ambil<PembacaKartu>());
        foreach (var t in app.Ambil<IEnumerable<TabMeja>>()) Services.AddSingleton(t);
        foreach (var p in app.Ambil<IEnumerable<PanelPercakapan>>()) Services.AddSingleton(p);
        foreach (var a in app.Ambil<IEnumerable<AksiLampiran>>()) Services.AddSingleton(a);
        foreach (var f in app.Ambil<IEnumerable<SaringFitur>>()) Services.AddSingleton(f);
        foreach (var l in app.Ambil<IEnumerable<LabelPercakapan>>()) Services.AddSingleton(l);
        Services.AddSupplyValueFromQueryProvider();
        RenderTree.TryAdd<CascadingValue<PetugasAktif>>(p => p.Add(c => c.Value, petugas));
        Services.GetRequiredService<NavigationManager>().NavigateTo(alamat);
        return Render<MejaPage>();
    }

    protected static Siaran SiaranSendiri() => new(TimeProvider.System, NullLogger<Siaran>.Instance);

    protected Task<Percakapan> PercakapanAsync() => app.TungguDbAsync(db => db.Percakapan.Where(p => p.Kontak.Alias.Any(a => a.Nilai == Ponsel.Nomor)).FirstOrDefaultAsync(Ct), p => p is not null, "the conversation")!;

    // On the renderer's own thread: between finding and touching nothing may be drawn anew.
    protected static Task PadaLayarAsync(IRenderedComponent<MejaPage> c, Func<Task> sentuh) => c.InvokeAsync(sentuh);

    protected static Task KlikAsync(IRenderedComponent<MejaPage> c, string css)
    {
        Tampak(c, () => c.Find(css));
        return PadaLayarAsync(c, () => c.Find(css).ClickAsync(new()));
    }

    // Looks again whenever something was drawn; the app's own queues decide how soon that is.
    protected static void Tampak(IRenderedComponent<MejaPage> c, Action periksa) => c.WaitForAssertion(periksa, AppUji.Sabar);
}
