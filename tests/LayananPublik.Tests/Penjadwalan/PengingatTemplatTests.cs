using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>One appointment through the whole app and the citizen's phone: booked by taps, reminded by a template a day later, answered by its button.</summary>
public sealed class PengingatTemplatTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_behind_a_closed_window_is_answered_by_its_button()
    {
        var ponsel = app.Ponsel("6281200000481");
        await ponsel.TeksAsync("booking rekam ktp");
        await ponsel.MenerimaAsync(p => p.Pilihan.Any(x => x.Judul == "Pesan jadwal"), "the card");
        await ponsel.PilihAsync("Pesan jadwal");
        var waktu = await ponsel.MenerimaAsync(p => p.Pilihan.Any(x => x.Id.StartsWith("JNJ:J:", StringComparison.Ordinal)), "the times");
        await ponsel.PilihAsync(waktu.Pilihan[6].Id);
        // This phone tells no name.
        await ponsel.MenerimaAsync("atas nama siapa");
        await ponsel.TeksAsync("Sari Anggraini");
        await ponsel.MenerimaAsync("Atas nama: *Sari Anggraini*");
        await ponsel.PilihAsync("Ya, pesan");
        await ponsel.MenerimaAsync("16 angka");
        await ponsel.PilihAsync("Belum punya NIK");
        await ponsel.MenerimaAsync("Jadwal sudah dipesan");
        await ponsel.MenerimaAsync(p => p.Jenis == "gambar" && p.Teks.Contains("JNJ-", StringComparison.Ordinal), "the picture of the code");
        var janji = await app.TungguDbAsync(db => db.Janji.Lengkap().SingleOrDefaultAsync(Ct), j => j is not null, "the appointment");
        await app.TungguDbAsync(db => db.TemplatPesan.AnyAsync(t => t.Nama == "pengingat_janji", Ct), ada => ada, "the templates");
        await app.TenangAsync();
        app.Maju(TimeSpan.FromHours(25));
        await app.DbAsync(async db =>
        {
            var p = await db.Percakapan.SingleAsync(x => x.Id == janji!.PercakapanId, Ct);
            var isi = await app.Ambil<PenyusunTemplat>().SusunAsync(db, p, KeperluanTemplat.PengingatJanji, b => b with { Waktu = KalimatJanji.Waktu(janji!.Slot), Layanan = janji.Jadwal.Nama, Tempat = janji.Jadwal.UnitKerja.Nama }, KalimatJanji.MuatanPengingat(janji!), Ct);
            db.PesanKeluar.Add(PesanKeluar.DariTemplat(p, isi!, KeperluanTemplat.PengingatJanji, Pelaku.Sistem, app.Ambil<TimeProvider>().GetUtcNow()));
            return await db.SaveChangesAsync(Ct);
        });
        var pengingat = await ponsel.MenerimaAsync(p => p.Jenis == "templat", "the reminder");
        Assert.Equal(["Datang", "Batal", "Ganti jadwal"], pengingat.Pilihan.Select(p => p.Judul));
        await ponsel.PilihAsync($"JNJ:DATANG:{janji!.Kode}");
        await ponsel.MenerimaAsync("kami tunggu");
        Assert.Equal(StatusJanji.Dikonfirmasi, await app.DbAsync(db => db.Janji.Where(j => j.Id == janji.Id).Select(j => j.Status).SingleAsync(Ct)));
        var pengumpul = app.Ambil<PengumpulBahan>();
        var tentang = await app.DbAsync(db => pengumpul.KumpulkanAsync(db, janji.PercakapanId!.Value, $"janji/{janji.Id}", Ct));
        Assert.Equal((KeperluanTemplat.JanjiBerubah, janji.Kode), (tentang!.Keperluan, tentang.Nomor));
        Assert.Null((await app.DbAsync(db => pengumpul.KumpulkanAsync(db, janji.PercakapanId!.Value, "aduan/1", Ct)))!.Nomor);
    }
}
