using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// A bundle on the desk: what concerns several of its documents at once.
public sealed partial class MejaVerifikasi
{
    /// <summary>Approves every document that lacks nothing, each with its own checks; the value says which, and why the others were not.</summary>
    public Task<Hasil<string>> SetujuiSemuaAsync(int permohonanId, PetugasAktif petugas, CancellationToken ct) =>
        SemuaAsync(permohonanId, petugas, b => b.Status is (StatusButir.Diajukan or StatusButir.Diverifikasi) && b.Layanan.JenisHasil is (JenisHasil.SuratKantor or JenisHasil.TeruskanDukcapil),
            "Disetujui", "Tidak ada dokumen yang menunggu persetujuan.", b => SetujuiAsync(b, petugas, ct), ct);

    /// <summary>Ends one document of a bundle; those that wait for it end with it, the others go on.</summary>
    public Task<Hasil> BatalkanAsync(int butirId, PetugasAktif petugas, string alasan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, (b, db, pada) =>
        {
            if (string.IsNullOrWhiteSpace(alasan)) return Task.FromResult(Hasil.Ditolak("Tulis alasan pembatalan; warga akan membacanya."));
            var hasil = b.Batalkan(petugas.Pelaku, petugas.Peran, alasan.Trim(), pada);
            if (hasil.Berhasil && b.Permohonan.Nomor is not null) Berita.Kirim(b.Permohonan, KalimatPaket.Dibatalkan(b, alasan.Trim()), db, pada, b);
            return Task.FromResult(hasil);
        }, ct);

    async Task<Hasil<string>> SemuaAsync(int permohonanId, PetugasAktif petugas, Func<Butir, bool> pilih, string sudah, string kosong, Func<int, Task<Hasil>> kerja, CancellationToken ct)
    {
        var butir = await meja.LakukanAsync(async db => await db.Permohonan.DalamLingkup(petugas).Lengkap().AsNoTrackingWithIdentityResolution().FirstOrDefaultAsync(x => x.Id == permohonanId, ct) is { } p
            ? Hasil.Dengan(p.Berurut().Where(pilih).Select(b => (b.Id, Nama: b.Sebutan())).ToList()) : Hasil.Ditolak(KerjaMeja.DiLuarLingkup), ct);
        if (butir is not { Berhasil: true, Nilai: { } daftar }) return butir.TanpaNilai;
        if (daftar.Count == 0) return Hasil.Ditolak(kosong);
        List<string> jadi = [], tidak = [];
        foreach (var (id, nama) in daftar)
        {
            var hasil = await kerja(id);
            if (hasil.Berhasil) jadi.Add(nama);
            else tidak.Add($"{SebutButir.Kapital(nama)}: {hasil.Penolakan}");
        }
        if (jadi.Count == 0) return Hasil.Ditolak(string.Join(" ", tidak));
        return Hasil.Dengan($"{sudah}: {SebutButir.Deret(jadi)}.{(tidak.Count > 0 ? $" {string.Join(" ", tidak)}" : "")}");
    }

    /// <summary>A paper that several documents need comes back once, and returns them all.</summary>
    static Hasil KembalikanSaudara(Butir b, PetugasAktif petugas, IReadOnlyList<SyaratLayanan> diminta, string alasan, DateTimeOffset pada)
    {
        foreach (var x in b.Permohonan.Butir.Where(x => x != b && x.Status is (StatusButir.Diajukan or StatusButir.Diverifikasi) && diminta.Any(s => x.Memerlukan(s.Dok))))
        {
            if (x.Status == StatusButir.Diajukan && x.Ambil(petugas, pada) is { Berhasil: false } tolak) return tolak;
            if (x.Kembalikan(petugas, alasan, pada) is { Berhasil: false } gagal) return gagal;
        }
        return Hasil.Baik;
    }
}
