using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan;

/// <summary>Gathers approved dossiers into a batch for Dukcapil and sends it on its way.</summary>
public sealed class MejaBendel(KerjaMeja meja, Pendaftaran pendaftaran, Siaran siaran, Lemari lemari, TimeProvider jam)
{
    public const string TidakAda = "Bendel ini tidak ada di wilayah kerja Anda.";

    /// <summary>All or none: number, list, every dossier forwarded, every citizen told once. The value is the batch's id.</summary>
    public async Task<Hasil<int>> SusunAsync(IReadOnlyCollection<int> butirId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        var dipilih = butirId.Distinct().ToList();
        if (dipilih.Count == 0) return Hasil.Ditolak("Pilih dulu permohonan yang akan dikirim.");
        if (dipilih.Count > Bendel.Terbanyak) return Hasil.Ditolak($"Satu bendel paling banyak {Bendel.Terbanyak} permohonan. Buat beberapa bendel.");
        var hasil = await meja.LakukanAsync(db => SusunAsync(db, dipilih, petugas, ct), ct);
        return hasil.Berhasil ? Hasil.Dengan(hasil.Nilai!.Id) : hasil.TanpaNilai;
    }

    /// <summary>It has left the office.</summary>
    public Task<Hasil> KirimAsync(int bendelId, PetugasAktif petugas, CaraAntar cara, string keterangan, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            if (await db.Bendel.DalamLingkup(petugas).SingleOrDefaultAsync(b => b.Id == bendelId, ct) is not { } bendel) return Hasil.Ditolak(TidakAda);
            siaran.Tulis(db, Topik.Permohonan, Topik.Peringatan);
            return bendel.Kirim(petugas, cara, keterangan, jam.GetUtcNow());
        }, ct);

    async Task<Hasil<Bendel>> SusunAsync(LayananDb db, List<int> dipilih, PetugasAktif petugas, CancellationToken ct)
    {
        var terjangkau = db.Butir.DalamLingkup(petugas).Where(b => dipilih.Contains(b.Id)).Select(b => b.PermohonanId);
        var permohonan = await db.Permohonan.Lengkap().Where(p => terjangkau.Contains(p.Id)).ToListAsync(ct);
        var urutan = dipilih.Index().ToDictionary(x => x.Item, x => x.Index);
        var butir = permohonan.SelectMany(p => p.Butir).Where(b => urutan.ContainsKey(b.Id)).OrderBy(b => urutan[b.Id]).ToList();
        if (butir.Count != dipilih.Count) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
        if (butir.Find(b => b.Status != StatusButir.Disetujui || b.Layanan.JenisHasil != JenisHasil.TeruskanDukcapil) is { } bukan)
            return Hasil.Ditolak($"{bukan.Permohonan.Nomor} tidak siap dikirim: statusnya {AlurButir.Sebutan(bukan.Status)}. Muat ulang daftar.");
        var lama = await db.IsiBendel.Where(i => i.Terbuka != null && dipilih.Contains(i.ButirId)).ToListAsync(ct);
        foreach (var i in lama) i.Lepaskan();

        var pada = jam.GetUtcNow();
        var rantai = await db.UnitKerja.Where(u => petugas.Jalur.StartsWith(u.Jalur)).OrderByDescending(u => u.Jalur.Length).Take(20).ToListAsync(ct);
        var unit = rantai[0];
        var tanggal = new JamKantor(jam, unit.ZonaWaktu).TanggalPada(pada);
        var bendel = Bendel.Susun(unit, await NomorUrut.BerikutAsync(db, $"dukcapil/{unit.Id}/{tanggal.Year}", ct), tanggal, petugas, butir, pada);
        foreach (var b in butir)
            if (b.Teruskan(petugas, $"Bendel {bendel.Nomor}", pada) is { Berhasil: false } tolak) return tolak;
        var naskah = SusunDaftar.Susun(bendel, await KopUnit.DariAsync(rantai, lemari, ct), petugas, [.. butir.Select((b, i) => BarisDaftar.Dari(b, i + 1))]);
        bendel.PasangDaftar(await lemari.SimpanAsync(db, CetakPdf.Cetak(naskah, pada), "application/pdf", ct));
        db.Bendel.Add(bendel);
        Kabarkan(db, butir, pada);
        return Hasil.Dengan(bendel);
    }

    void Kabarkan(LayananDb db, List<Butir> butir, DateTimeOffset pada)
    {
        // Each word of news looks through what is tracked: with a thousand dossiers that must not be searched for changes every time.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var g in butir.GroupBy(b => b.Permohonan))
        {
            Berita.Kirim(g.Key, BeritaDukcapil.Diteruskan(g.Key, [.. g]), db, pada, g.Count() == 1 ? g.First() : null);
            pendaftaran.Kabarkan(g.Key, db);
        }
        siaran.Tulis(db, Topik.Permohonan, Topik.Peringatan);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
