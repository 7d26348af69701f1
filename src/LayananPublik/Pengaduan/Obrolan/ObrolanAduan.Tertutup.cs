using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

// What keeps a report whose reporter must not be known out of the desk, whoever leads the talk; and how the reporter takes that back.
public sealed partial class ObrolanAduan
{
    /// <summary>So many words beside the number tell something of their own.</summary>
    const int KataKeterangan = 4;

    static readonly string[] KataTakAnonim = ["tidak anonim", "tak anonim", "bukan anonim", "jangan anonim", "batal anonim", "batalkan anonim", "tampilkan nama", "tampilkan nama saya"];

    public async Task<bool> TertutupAsync(Obrolan o, CancellationToken ct)
    {
        if (o.Pesan.PilihanId is not null) return false;
        if (o.Pesan.Jenis == JenisPesan.Teks && await DisebutAsync(o, ct)) return true;
        if (await DikutipAsync(o, ct) is not { } a || SelaIsian.PerintahTegas(o.Pesan.Teks)) return false;
        if (Usai(a)) o.Jawab(await RincianAsync(o, a, ct));
        else if (Berkas(o) && Asisten.Melayani(o)) await BerkasKasusAsync(o, a, (a.Status == StatusAduan.ButuhData ? Data : Foto) + a.Nomor, ct);
        else if (Berkas(o)) await BerkasSatuAsync(o, a, ct);
        else if (o.Pesan.Jenis is JenisPesan.Teks or JenisPesan.Tombol) await TambahAsync(o, a, (a.Status == StatusAduan.ButuhData ? Data : Foto) + a.Nomor, o.Pesan.Teks, ct);
        else return false;
        return true;
    }

    /// <summary>The sealed case whose message the citizen answers to, or among whose messages he wrote this one, though it comes late.</summary>
    static async Task<Aduan?> DikutipAsync(Obrolan o, CancellationToken ct)
    {
        var perihal = await o.Db.PerihalSegelAsync(o.Percakapan, o.Pesan, ct);
        return perihal?.Split('/') is [BeritaAduan.Sebutan, var nomor, ..] ? await CariAsync(o, nomor, ct) : null;
    }

    /// <summary>The number of a sealed case, written to whomever, must not join person and case at the desk.</summary>
    async Task<bool> DisebutAsync(Obrolan o, CancellationToken ct)
    {
        var nomor = Pemahaman.SemuaNomor(o.Pesan.Teks).Where(n => n.StartsWith(Tanda, StringComparison.Ordinal)).Distinct().Take(PalingBanyak).ToList();
        if (nomor.Count == 0 && !KataTakAnonim.Contains(Pemahaman.Polos(o.Pesan.Teks))) return false;
        var id = o.Percakapan.Id;
        var tertutup = await o.Db.Aduan.Where(a => a.PercakapanId == id && (a.Anonim || a.Rahasia)).OrderByDescending(a => a.Id).Take(50).Select(a => new { a.Nomor, a.Anonim }).ToListAsync(ct);
        if (nomor.Count == 0) return DrafAduan.Baca(o) is not { Anonim: true } && tertutup.FirstOrDefault(a => a.Anonim) is { } satu && await TanyaTampilAsync(o, satu.Nomor, ct);
        if (tertutup.Find(a => nomor.Contains(a.Nomor)) is not { } disebut) return false;
        // Words of the report that is being made stay its words; they only are not shown.
        if (o.Langkah.Nama == Tanda && DrafAduan.Baca(o) is not null)
        {
            o.Tutup();
            return false;
        }
        if (disebut.Anonim && KataTakAnonim.Any(Pemahaman.Polos(o.Pesan.Teks).Contains)) return await TanyaTampilAsync(o, disebut.Nomor, ct);
        if (await CariAsync(o, disebut.Nomor, ct) is not { } a) return false;
        if (!Usai(a) && Pemahaman.Polos(o.Pesan.Teks).Split(' ').Length > KataKeterangan + 3) laporan.TambahKeterangan(o.Db, a, o.Pesan.Teks, o.Jam.Zona, o.Pada);
        o.Jawab(await RincianAsync(o, a, ct));
        return true;
    }

    static async Task<bool> TanyaTampilAsync(Obrolan o, string nomor, CancellationToken ct)
    {
        if (await CariAsync(o, nomor, ct) is not { } a) return false;
        o.Jawab(KalimatKasus.TanyaTampil(a));
        return true;
    }

    /// <summary>While a person leads the talk nobody answers a burst: each file is answered at once.</summary>
    async Task BerkasSatuAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        await PasangAsync(o, a, [o.Pesan.Wamid!], ct);
        if (o.Pesan.Teks.Length > 0) laporan.TambahKeterangan(o.Db, a, o.Pesan.Teks, o.Jam.Zona, o.Pada);
        o.Jawab(KalimatKasus.FotoMasuk(a, 1));
    }

    async Task TampilkanAsync(Obrolan o, Aduan a, CancellationToken ct)
    {
        var hasil = await laporan.TampilkanPelaporAsync(o.Db, a, o.Pada, ct);
        o.Jawab(hasil.Berhasil ? KalimatKasus.Tampil(a) : KalimatKasus.Tolak(hasil.Penolakan!));
    }
}
