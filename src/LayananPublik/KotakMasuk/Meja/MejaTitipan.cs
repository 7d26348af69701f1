using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What officers do while the 24-hour window is closed: park an answer, change or call it back, or send a template.</summary>
public sealed class MejaTitipan(MejaPercakapan meja, PengurusTitipan pengurus, AkunWhatsApp akun, TimeProvider jam)
{
    const int Ulang = 3;
    const string TakAda = "Titipan tidak ditemukan. Muat ulang.";
    const string Diubah = "Titipan ini baru saja diubah petugas lain. Muat ulang, lalu periksa isinya.";

    /// <summary>Parks an answer; when the citizen has written meanwhile it simply leaves.</summary>
    public Task<Hasil> TitipkanAsync(int percakapanId, PetugasAktif petugas, string teks, CancellationToken ct) => TitipkanAsync(percakapanId, petugas, teks, null, ct);

    public Task<Hasil> TitipkanAsync(int percakapanId, PetugasAktif petugas, string teks, SyaratKirim? syarat, CancellationToken ct) =>
        ParkirAsync(() => meja.JawabAsync(percakapanId, petugas, teks, titip: true, syarat, ct));

    /// <summary>Words, files and a quotation together.</summary>
    public Task<Hasil> TitipkanAsync(int percakapanId, PetugasAktif petugas, Balasan balasan, CancellationToken ct) =>
        ParkirAsync(() => meja.KirimAsync(percakapanId, petugas, balasan with { Titip = true }, ct));

    public Task<Hasil> TitipkanBerkasAsync(int percakapanId, PetugasAktif petugas, byte[] isi, string nama, string teks, SyaratKirim? syarat, CancellationToken ct) =>
        ParkirAsync(() => meja.KirimBerkasAsync(percakapanId, petugas, isi, nama, teks, titip: true, syarat, ct));

    /// <summary>Calls back what has not left; versi is what the officer saw.</summary>
    public Task<Hasil> TarikAsync(int pesanKeluarId, int versi, PetugasAktif petugas, CancellationToken ct) =>
        AturAsync(pesanKeluarId, versi, petugas, "Tarik titipan", k => k.Tarik(), ct);

    public Task<Hasil> UbahAsync(int pesanKeluarId, int versi, PetugasAktif petugas, string teks, CancellationToken ct)
    {
        var rapi = teks.Trim();
        if (rapi.Length == 0) return Task.FromResult(Hasil.Ditolak("Tulis isinya dulu, atau tarik titipan ini."));
        if (rapi.Length > WhatsApp.Limits.TextBody) return Task.FromResult(Hasil.Ditolak($"Paling panjang {WhatsApp.Limits.TextBody} huruf."));
        return AturAsync(pesanKeluarId, versi, petugas, "Ubah titipan", k =>
            k.Pesan.Jenis != JenisPesan.Teks && rapi.Length > WhatsApp.Limits.Caption ? Hasil.Ditolak($"Keterangan berkas paling panjang {WhatsApp.Limits.Caption} huruf.") : k.UbahTitipan(rapi), ct);
    }

    /// <summary>Sends an approved template, inside or outside the window.</summary>
    public Task<Hasil> KirimTemplatAsync(int percakapanId, PetugasAktif petugas, int templatId, IReadOnlyDictionary<string, string> isian, CancellationToken ct) => KirimTemplatAsync(percakapanId, petugas, templatId, isian, null, ct);

    /// <summary>With syarat, what a colleague has done since refuses it, and the same press leaves once.</summary>
    public Task<Hasil> KirimTemplatAsync(int percakapanId, PetugasAktif petugas, int templatId, IReadOnlyDictionary<string, string> isian, SyaratKirim? syarat, CancellationToken ct) =>
        meja.BerulangAsync(percakapanId, petugas, async (db, p) =>
        {
            var kini = jam.GetUtcNow();
            var susun = await SusunTemplatAsync(db, p, akun, templatId, isian, ct);
            if (susun.Nilai is not { } templat) return susun.TanpaNilai;
            var kunci = syarat?.KunciPesan(petugas.Id, p.Id, 0, templat.KeJson());
            if (kunci is not null && await db.Pesan.AnyAsync(x => x.KunciKirim == kunci, ct)) return Hasil.Baik;
            if (await MejaPercakapan.GiliranAsync(db, p, petugas, syarat, kini, ct) is { Berhasil: false } tolak) return tolak;
            var keluar = PesanKeluar.DariTemplat(p, templat, KeperluanTemplat.PilihanPetugas, petugas.Pelaku, kini);
            keluar.Pesan.KenaliDengan(kunci);
            db.PesanKeluar.Add(keluar);
            return Hasil.Baik;
        }, ct);

    /// <summary>May a template leave here now, and how it reads.</summary>
    internal static async Task<Hasil<Templat>> SusunTemplatAsync(LayananDb db, Percakapan p, AkunWhatsApp akun, int templatId, IReadOnlyDictionary<string, string> isian, CancellationToken ct)
    {
        if (await db.Kontak.AnyAsync(k => k.Id == p.KontakId && k.TolakKabarSejak != null, ct)) return Hasil.Ditolak("Warga ini meminta tidak dikabari (STOP), jadi templat tidak boleh dikirim. Telepon warga, atau tunggu ia menulis.");
        if (await db.TemplatPesan.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templatId && t.WabaId == akun.WabaId, ct) is not { } templat) return Hasil.Ditolak("Templat ini tidak ada lagi. Muat ulang.");
        var susun = SusunTemplat.Dari(templat, isian);
        // A second press on the same button is not a second message.
        return susun.Berhasil && await db.PesanKeluar.AnyAsync(k => k.PercakapanId == p.Id && k.Status == StatusKirim.Menunggu && k.Keperluan != null, ct)
            ? Hasil.Ditolak("Sebuah templat sedang dikirim ke warga ini. Tunggu sebentar.") : susun;
    }

    async Task<Hasil> ParkirAsync(Func<Task<Hasil>> parkir)
    {
        var hasil = await LihatLagiAsync(parkir);
        if (hasil.Berhasil) pengurus.Bangunkan();
        return hasil;
    }

    /// <summary>The citizen wrote, or the message left, at this very moment: looked at again, an answer may simply leave, and a refusal says the true reason.</summary>
    static async Task<Hasil> LihatLagiAsync(Func<Task<Hasil>> coba)
    {
        for (var ke = 1; ; ke++)
        {
            var hasil = await coba();
            if (hasil.Penolakan != MejaPercakapan.Keduluan || ke >= Ulang) return hasil;
        }
    }

    async Task<Hasil> AturAsync(int pesanKeluarId, int versi, PetugasAktif petugas, string tindakan, Func<PesanKeluar, Hasil> atur, CancellationToken ct)
    {
        if (await meja.PercakapanDariAsync(pesanKeluarId, ct) is not { } percakapanId) return Hasil.Ditolak(TakAda);
        return await LihatLagiAsync(() => meja.UbahAsync(percakapanId, petugas, async (db, p) =>
        {
            var k = await db.PesanKeluar.Include(x => x.Pesan).SingleAsync(x => x.Id == pesanKeluarId, ct);
            var (lama, terakhir) = (k.Pesan.Teks, k.Versi);
            // Asked first: what has left says so, though every delivery state gives it another version.
            if (atur(k) is { Berhasil: false } tolak) return tolak;
            if (terakhir != versi) return Hasil.Ditolak(Diubah);
            p.CatatTitipan(petugas.Pelaku, jam.GetUtcNow(), tindakan, lama);
            return Hasil.Baik;
        }, ct));
    }
}
