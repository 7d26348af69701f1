using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>An app whose assistant is broken.</summary>
public sealed class AppAsistenRusak() : AppUji(s => s.RemoveAll<IPenanggap>().AddSingleton<IPenanggap, Rusak>())
{
    sealed class Rusak : IPenanggap
    {
        public Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct) => pesan.Lampiran is null ? throw new InvalidOperationException("broken") : Task.FromResult(true);

        public Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct) => throw new InvalidOperationException("broken");
    }
}

public sealed class PenanggapGagalTests(AppAsistenRusak app) : IClassFixture<AppAsistenRusak>
{
    [Fact]
    public async Task Message_is_shown_and_a_person_called_though_the_assistant_is_broken()
    {
        await app.Ponsel("6281200000701").TeksAsync("tolong");
        await TungguSambilMajuAsync(db => db.Pesan.AnyAsync(p => p.Teks == "tolong" && p.Percakapan.Mode == ModePercakapan.PerluPetugas), "the message");
    }

    [Fact]
    public async Task File_is_kept_and_a_person_called_though_the_assistant_is_broken()
    {
        await app.Ponsel("6281200000702").BerkasAsync(ContohBerkas.Jpeg(), "KTP.jpg", "image/jpeg");
        await TungguSambilMajuAsync(db => db.Lampiran.AnyAsync(l => l.Pesan.Percakapan.Kontak.Alias.Any(a => a.Nilai == "6281200000702") && l.Status == StatusLampiran.Tersimpan && l.Pesan.Percakapan.Mode == ModePercakapan.PerluPetugas), "the file");
    }

    /// <summary>Lets the pauses between the tries pass.</summary>
    Task TungguSambilMajuAsync(Func<LayananDb, Task<bool>> ada, string apa) => AppUji.TungguAsync(() =>
    {
        app.Maju(TimeSpan.FromSeconds(5));
        return app.DbAsync(ada);
    }, apa);
}
