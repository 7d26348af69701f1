using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Who stands at the counter, as the officer notes it.</summary>
public sealed record IsianWakil(UntukSiapa Untuk, string Hubungan, string Wakil, bool Setuju, string Nomor);

// The counter's own page: a draft that survives a reload, filled in and sent in one go.
public sealed partial class Loket
{
    static readonly string[] DataOrang = ["nik", "no_kk", "nama", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "agama", "status_kawin", "pekerjaan", "kewarganegaraan", "alamat", "rt", "rw", "no_hp"];

    /// <summary>Begins a draft for whoever stands at the counter. The value is its id.</summary>
    public async Task<Hasil<int>> MulaiAsync(string kodeLayanan, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        Permohonan? draf = null;
        var hasil = await meja.LakukanAsync(async db =>
        {
            var unit = await db.UnitKerja.SingleAsync(u => u.Id == petugas.UnitKerjaId, ct);
            if ((await db.KatalogAsync(unit.Jalur, ct)).Cari(kodeLayanan) is not { } pilihan) return Hasil.Ditolak("Layanan itu tidak tersedia. Pilih layanan lain.");
            draf = Permohonan.DiLoket(unit.Id, await db.Layanan.SingleAsync(l => l.Id == pilihan.Id, ct), jam.GetUtcNow());
            draf.Wakilkan(new() { Untuk = UntukSiapa.DiriSendiri, DicatatOleh = petugas.Nama });
            await PermohonanBaru.IsiAwalAsync(draf, unit, null, db, ct);
            draf.Butir[0].Catat(petugas.Pelaku, jam.GetUtcNow(), "Mulai di loket", null);
            db.Permohonan.Add(draf);
            return Hasil.Baik;
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(draf!.Id) : (Hasil<int>)hasil;
    }

    /// <summary>Takes over the data of somebody whom the office knows from an earlier application; that it was done stands in the history.</summary>
    public Task<Hasil> PakaiOrangAsync(int permohonanId, int dariId, PetugasAktif petugas, CancellationToken ct) => PadaDrafAsync(permohonanId, petugas, async (p, db, pada) =>
    {
        if (await db.Permohonan.DalamLingkup(petugas).FirstOrDefaultAsync(x => x.Id == dariId, ct) is not { } lama) return Hasil.Ditolak("Data orang itu tidak ada di wilayah kerja Anda.");
        foreach (var nama in DataOrang.Where(n => lama.Isian[n] is not null)) p.IsiField(nama, lama.Isian[nama]);
        if (lama.Isian[Isian.KodeWilayah] is { } kode) await PilihKelurahanAsync(p, petugas, kode, db, ct);
        p.Butir[0].Catat(petugas.Pelaku, pada, "Pakai data warga", $"Dari {lama.Nomor}");
        return await KenaliWargaAsync(p, "nik", db, ct);
    }, ct);

    /// <summary>Sends the draft: who stands there, with which consent, and what the chat would have asked for is there. Papers may follow.</summary>
    public Task<Hasil> KirimAsync(int permohonanId, IsianWakil wakil, PetugasAktif petugas, CancellationToken ct) => PadaDrafAsync(permohonanId, petugas, async (p, db, pada) =>
    {
        if (Kurang(p) is { Count: > 0 } kurang) return Hasil.Ditolak($"Isi dulu: {string.Join(", ", kurang)}.");
        if (BacaWakil(p, wakil, petugas, pada, out var baru) is { } galat) return Hasil.Ditolak(galat);
        p.Wakilkan(baru);
        var hasil = await pendaftaran.AjukanAsync(p, petugas.Pelaku, petugas.Peran, db, pada, ct);
        if (hasil.Berhasil && await NomorKantorAsync(db, petugas, ct) is { } nomor) await Pengajuan.TanyaNomorWargaAsync(p, nomor, db, pada, ct);
        return hasil;
    }, ct);

    /// <summary>The person went away before it was sent.</summary>
    public Task<Hasil> BuangAsync(int permohonanId, PetugasAktif petugas, CancellationToken ct) => PadaDrafAsync(permohonanId, petugas, (p, _, pada) =>
        Task.FromResult(p.Butir.Select(b => b.Batalkan(petugas.Pelaku, petugas.Peran, "Dibuang di loket", pada)).FirstOrDefault(h => !h.Berhasil)), ct);

    /// <summary>What still has to be typed before it may be sent: the name, and what the chat would ask.</summary>
    public static IReadOnlyList<string> Kurang(Permohonan p) =>
    [
        .. p.Isian["nama"] is null ? new[] { "Nama lengkap" } : [],
        .. p.Butir.SelectMany(b => Kelengkapan.FieldChat(b.Layanan.Rincian).Where(f => f.Wajib && f.Name != "nama" && !b.Terjawab(f.Name) && b.Berlaku(f) == Kepastian.Ya)).Select(f => f.Label.TrimEnd('?')).Distinct()
    ];

    static string? BacaWakil(Permohonan p, IsianWakil isi, PetugasAktif petugas, DateTimeOffset pada, out Perwakilan baru)
    {
        baru = new() { Untuk = isi.Untuk, DicatatOleh = petugas.Nama };
        if (isi.Untuk != UntukSiapa.DiriSendiri)
        {
            if (!NamaOrang.TryParse(isi.Wakil, out var wakil, out var galat)) return $"Nama yang datang: {galat}";
            if (!isi.Setuju) return "Tanyakan dulu: apakah yang bersangkutan setuju diwakili? Beri tanda bila setuju.";
            baru = (baru with { Hubungan = isi.Hubungan.Trim() is { Length: > 0 } h ? h : null, Wakil = wakil.Nilai }).Setuju(pada);
        }
        if (string.IsNullOrWhiteSpace(isi.Nomor)) return null;
        if (!NomorWa.TryParse(isi.Nomor, out var wa, out var salah)) return salah;
        if (p.Isian["no_hp"] is null) p.IsiField("no_hp", wa.Nilai);
        baru = baru with { Kabar = TujuanKabar.Warga, NomorWarga = wa.Nilai };
        return null;
    }

    /// <summary>The number that answers for the officer's unit: its own, else that of the nearest unit above.</summary>
    static async Task<NomorKantor?> NomorKantorAsync(LayananDb db, PetugasAktif petugas, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(petugas.Jalur);
        return await db.NomorKantor.Where(n => n.Aktif && rantai.Contains(n.UnitKerjaId)).OrderByDescending(n => n.UnitKerja.Jalur.Length).ThenBy(n => n.Id).FirstOrDefaultAsync(ct);
    }

    Task<Hasil> PadaDrafAsync(int id, PetugasAktif petugas, Func<Permohonan, LayananDb, DateTimeOffset, Task<Hasil>> kerja, CancellationToken ct) => PadaPermohonanAsync(id, petugas, (p, db, pada) =>
        p is { Kanal: Kanal.Loket, Nomor: null } && Pengajuan.IniDraf(p) ? kerja(p, db, pada) : Task.FromResult(Hasil.Ditolak("Permohonan ini sudah terkirim atau bukan dari loket.")), ct);
}
