using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

/// <summary>What happens before the first request: what a dead process held is free, the schema is brought up to date, and in simulator mode an empty database becomes the demo office.</summary>
public static class Persiapan
{
    public static async Task SiapkanAsync(this IServiceProvider layanan, CancellationToken ct)
    {
        await using var lingkup = layanan.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<LayananDb>();
        var pengaturan = lingkup.ServiceProvider.GetRequiredService<PengaturanKantor>();
        var hidup = lingkup.ServiceProvider.GetRequiredService<KunciHidup>();
        await hidup.AmbilAsync(ct);
        try
        {
            if (hidup.Sendiri) await db.LepaskanKunciMigrasiAsync(ct);
            await db.Database.MigrateAsync(ct);
            if (hidup.Sendiri) await db.LepaskanSewaAsync(ct);
        }
        finally { await hidup.BagiAsync(ct); }
        if (await db.UnitKerja.AnyAsync(ct))
        {
            await PeriksaModeAsync(db, pengaturan, ct);
            await db.SusunAntreanAsync(ct);
            await db.TandaiMendesakAsync(lingkup.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
            await db.LengkapiPaketAsync(lingkup.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
            await db.LengkapiKategoriAsync(ct);
            await db.LengkapiAgendaAsync(lingkup.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
        }
        else if (pengaturan.Simulator) await DirikanContohAsync(db, ActivatorUtilities.CreateInstance<Contoh>(lingkup.ServiceProvider), ct);
    }

    /// <summary>Demo accounts have a published password, and a real office whose token got lost must not send its letters to a simulated phone.</summary>
    static async Task PeriksaModeAsync(LayananDb db, PengaturanKantor pengaturan, CancellationToken ct)
    {
        var contoh = await db.NomorKantor.AnyAsync(n => n.PhoneNumberId == Contoh.PhoneNumberId, ct);
        if (pengaturan.Simulator && !contoh)
            throw new PengaturanSalahException(["WhatsApp:AccessToken: kosong, padahal data ini milik kantor sungguhan. Isi kembali token dan WhatsApp:Mode = CloudApi, atau pakai Penyimpanan:Folder lain untuk latihan."]);
        if (!pengaturan.Simulator && contoh && pengaturan.WhatsApp.PhoneNumberId != Contoh.PhoneNumberId)
            throw new PengaturanSalahException(["Penyimpanan:Folder: berisi kantor latihan, yang sandinya diketahui umum. Pakai folder kosong (atau basis data kosong) untuk kantor sungguhan."]);
    }

    // SQL Server's retries refuse a transaction that they did not start themselves.
    static Task DirikanContohAsync(LayananDb db, Contoh contoh, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(lanjut =>
    {
        db.ChangeTracker.Clear();
        return contoh.DirikanAsync(lanjut);
    }, ct);
}
