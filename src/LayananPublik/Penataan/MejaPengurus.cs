using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>What the admin types about a neighbourhood officer, as typed.</summary>
public sealed record IsianPengurus(JabatanRt Jabatan, string Rt, string Rw, string Nama, string Nomor, bool NomorTampil, DateOnly Mulai, DateOnly? Sampai)
{
    /// <summary>Read into what is stored, or one sentence.</summary>
    public string? Baca(out RtRw wilayah, out string nama, out string? nomor)
    {
        (wilayah, nama, nomor) = (default, "", null);
        var rt = PengurusRt.SeluruhRw;
        if (Jabatan != JabatanRt.KetuaRw && Rt.Trim().Length > 0 && !RtRw.TryNomor(Rt, "RT", out rt, out var galat)) return galat;
        if (Jabatan == JabatanRt.KetuaRt && rt == PengurusRt.SeluruhRw) return "Ketua RT memerlukan nomor RT. Untuk ketua RW, pilih jabatan Ketua RW.";
        if (!RtRw.TryNomor(Rw, "RW", out var rw, out galat)) return galat;
        if (!RtRw.TryParse($"{rt}/{rw}", out wilayah, out galat)) return galat;
        if (!NamaOrang.TryParse(Nama, out var orang, out galat)) return galat;
        nama = orang.Nilai;
        if (Nomor.Trim().Length > 0)
        {
            if (!NomorWa.TryParse(Nomor, out var wa, out galat)) return galat;
            nomor = wa.Nilai;
        }
        return Sampai < Mulai ? "Tanggal akhir tidak boleh mendahului tanggal mulai." : null;
    }
}

/// <summary>The desk that keeps who heads which RT and RW, and from when until when.</summary>
public sealed class MejaPengurus(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    const string TakAda = "Pengurus ini tidak ada di bawah kantor Anda. Muat ulang.";

    public Task<Hasil> AngkatAsync(int unitId, PetugasAktif admin, IsianPengurus isi, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
    {
        var unit = await UnitAsync(db, admin, unitId, ct);
        if (unit.Nilai is not { } u) return unit.TanpaNilai;
        if (u.Jenis is not (JenisUnit.Kelurahan or JenisUnit.Desa)) return Hasil.Ditolak("Pilih kelurahan atau desa tempat RT/RW ini berada.");
        if (isi.Baca(out var wilayah, out var nama, out var nomor) is { } galat) return Hasil.Ditolak(galat);
        var p = PengurusRt.Angkat(u, isi.Jabatan, wilayah, nama, nomor, isi.NomorTampil, isi.Mulai);
        if (isi.Sampai is { } sampai) p.Akhiri(sampai);
        if (await TumpangAsync(db, p, ct) is { } tumpang) return Hasil.Ditolak(tumpang);
        db.PengurusRt.Add(p);
        return Hasil.Dengan(new Jejak(nameof(PengurusRt), () => p.Id, "Angkat", Alasan: Uraian(p)));
    }, ct);

    public Task<Hasil> UbahAsync(int id, int versi, PetugasAktif admin, IsianPengurus isi, CancellationToken ct) => PadaAsync(id, versi, admin, async (db, p) =>
    {
        if ((isi with { Jabatan = p.Jabatan }).Baca(out var wilayah, out var nama, out var nomor) is { } galat) return Hasil.Ditolak(galat);
        var dari = Uraian(p);
        p.Ubah(wilayah, nama, nomor, isi.NomorTampil, isi.Mulai, isi.Sampai);
        if (await TumpangAsync(db, p, ct) is { } tumpang) return Hasil.Ditolak(tumpang);
        return Hasil.Dengan(new Jejak(nameof(PengurusRt), () => id, "Ubah", Alasan: $"{dari} → {Uraian(p)}"));
    }, ct);

    /// <summary>The term ends with this day.</summary>
    public Task<Hasil> AkhiriAsync(int id, int versi, PetugasAktif admin, DateOnly terakhir, CancellationToken ct) => PadaAsync(id, versi, admin, (_, p) =>
    {
        if (terakhir < p.Mulai) return Task.FromResult((Hasil<Jejak>)Hasil.Ditolak("Tanggal akhir tidak boleh mendahului tanggal mulai."));
        var dari = Uraian(p);
        p.Akhiri(terakhir);
        return Task.FromResult(Hasil.Dengan(new Jejak(nameof(PengurusRt), () => id, "Akhiri", Alasan: $"{dari} → {Uraian(p)}")));
    }, ct);

    /// <summary>Reads a file and does all of it in one transaction, or nothing; without <paramref name="terapkan"/> it only says what it would do.</summary>
    public async Task<Hasil<HasilImpor>> ImporAsync(PetugasAktif admin, byte[] berkas, bool akhiriSisa, bool terapkan, DateOnly hariIni, CancellationToken ct)
    {
        if (!admin.Boleh(Izin.KelolaKantor)) return Hasil.Ditolak("Peran Anda tidak berwenang mengubah pengaturan kantor.");
        if (BacaPengurusCsv.Baca(berkas, out var baris) is { } galat) return Hasil.Ditolak(galat);
        HasilImpor? rencana = null;
        var hasil = await KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        {
            var impor = new ImporPengurus(
                await db.UnitKerja.DalamLingkup(admin).Where(u => u.Aktif && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Id).Take(500).ToListAsync(ct),
                await db.PengurusRt.DalamLingkup(admin).Where(p => p.Sampai == null || p.Sampai >= hariIni).OrderBy(p => p.Id).Take(20_000).ToListAsync(ct), hariIni);
            rencana = impor.Rencanakan(baris, akhiriSisa);
            if (!terapkan || rencana.Perubahan == 0) return Hasil.Ditolak("");
            db.PengurusRt.AddRange(impor.Baru);
            await db.SaveChangesAsync(ct);
            foreach (var (p, tindakan, dari) in impor.Berubah) db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(PengurusRt), p.Id, admin.Pelaku, Jam.GetUtcNow(), tindakan, alasan: $"Impor CSV: {(dari is null ? "" : $"{dari} → ")}{Uraian(p)}"));
            return Hasil.Dengan(new Jejak(nameof(PengurusRt), () => 0, "Impor", Alasan: rencana.Ringkasan));
        }, ct);
        return rencana is null || hasil.Penolakan is { Length: > 0 } ? Hasil.Ditolak(hasil.Penolakan ?? "Berkas tidak dapat dibaca.") : Hasil.Dengan(rencana);
    }

    internal static string Uraian(PengurusRt p) => $"{p.Sebutan}: {p.Nama}{(NomorWa.TryDariWaId(p.Nomor, out var wa) ? $", {wa.Samaran}" : "")}{(p.Sampai is { } s ? $", sampai {TanggalIndonesia.Pendek(s)}" : "")}";

    /// <summary>One RT has one head at a time; there may be many kader.</summary>
    static async Task<string?> TumpangAsync(LayananDb db, PengurusRt p, CancellationToken ct)
    {
        if (p.Jabatan == JabatanRt.Kader) return null;
        var (id, unit, jabatan, rt, rw, mulai, sampai) = (p.Id, p.UnitKerjaId, p.Jabatan, p.Rt, p.Rw, p.Mulai, p.Sampai ?? DateOnly.MaxValue);
        var lain = await db.PengurusRt.Where(x => x.Id != id && x.UnitKerjaId == unit && x.Jabatan == jabatan && x.Rt == rt && x.Rw == rw && x.Mulai <= sampai && (x.Sampai == null || x.Sampai >= mulai))
            .OrderBy(x => x.Id).Select(x => x.Nama).FirstOrDefaultAsync(ct);
        return lain is null ? null : $"{p.Sebutan} sudah dijabat {lain}. Akhiri dulu masa jabatannya.";
    }

    Task<Hasil> PadaAsync(int id, int versi, PetugasAktif admin, Func<LayananDb, PengurusRt, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKantor, async db =>
        await db.PengurusRt.DalamLingkup(admin).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } p ? Hasil.Ditolak(TakAda)
            : p.Versi != versi ? SudahBerubah : await kerja(db, p), ct);
}
