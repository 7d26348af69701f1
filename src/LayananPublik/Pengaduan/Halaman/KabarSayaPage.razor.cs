using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>The officer's own word about alarms on his phone.</summary>
public sealed partial class KabarSayaPage(IDbContextFactory<LayananDb> dbs, MejaKabarSaya meja, JamKantor jam)
{
    KabarSaya? saya;
    string? nomor, galat;
    bool setuju;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        saya = await db.KabarSayaAsync(Petugas, Selesai);
    }

    Task MintaAsync() => LakukanAsync(meja.MintaAsync(Petugas!, nomor, setuju, Selesai));

    Task BerhentiAsync() => LakukanAsync(meja.BerhentiAsync(Petugas!, Selesai));

    async Task LakukanAsync(Task<Hasil> kerja)
    {
        galat = (await kerja).Penolakan;
        if (galat is not null) return;
        (nomor, setuju) = (null, false);
        await MuatAsync();
    }

    static string Sebut(HasilKabar h) => h switch
    {
        HasilKabar.Dikirim => "dikirim",
        HasilKabar.TanpaTemplat => "tidak terkirim: templat kabar_petugas belum ada atau belum disetujui Meta",
        HasilKabar.TanpaNomorKantor => "tidak terkirim: unit Anda belum punya nomor WhatsApp",
        _ => "tidak terkirim: nomor Anda menolak kabar (STOP)"
    };
}
