using System.Text.RegularExpressions;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints in the chat: from the first words to the number, and everything the citizen does with it afterwards.</summary>
public sealed partial class ObrolanAduan(LaporanWarga laporan, IndeksBatas batas, TimeProvider waktu) : IAlurObrolan
{
    /// <summary>The first part of its taps and the name of its step.</summary>
    public const string Tanda = "ADU";

    // What comes behind the step's name while a report is made.
    const string Cerita = "cerita", PilihKategori = "kategori", PilihTempat = "tempat", Periksa = "ringkas", TulisUlang = "isi";

    // What comes there about a complaint that has its number; the number follows.
    const string Foto = "foto:", Data = "data:", Untuk = "untuk";

    const int KataHalLain = 6;

    static readonly string[] KataTanya = ["berapa", "kapan", "apa", "apakah", "bagaimana", "gimana", "mana"];

    static readonly string[] KataBatal = ["batal", "batalkan", "cancel", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi", "batal saja", "gajadi"];
    static readonly string[] Tidak = ["tidak", "tdk", "gak", "ga", "nggak", "ngga", "enggak", "engga", "belum", "belum benar", "bukan", "salah", "masih salah", "tidak benar", "jangan", "no"];
    static readonly string[] Ya = ["ya", "iya", "y", "kirim", "kirim aduan", "kirim laporan", "benar", "betul", "ok", "oke", "lanjut", "sudah benar", "sudah"];

    public string Awalan => Tanda;

    public string Ajakan => "Lapor sekarang";

    public string? HalamanLoket => "/aduan/baru";

    public bool Melayani(Layanan layanan) => layanan.JenisHasil == JenisHasil.Aduan;

    public Task<bool> SiapAsync(LayananDb db, string jalurUnit, Layanan layanan, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(jalurUnit);
        return db.KategoriAduan.AnyAsync(k => k.Aktif && rantai.Contains(k.UnitKerjaId), ct);
    }

    /// <summary>A card would say nothing but "write": the talk itself says it.</summary>
    public async Task<bool> KartuAsync(Obrolan o, Layanan layanan, CancellationToken ct)
    {
        await MulaiAsync(o, layanan, ct);
        return true;
    }

    public async Task<bool> JawabAsync(Obrolan o, CancellationToken ct)
    {
        var dijawab = await JawabSendiriAsync(o, ct);
        if (!dijawab) o.BukanTentang();
        return dijawab;
    }

    async Task<bool> JawabSendiriAsync(Obrolan o, CancellationToken ct)
    {
        if (o.Pesan.PilihanId?.Split(':', 3) is [Tanda, var apa, .. var sisa]) return await KetukAsync(o, apa, sisa.Length > 0 ? sisa[0] : "", ct);
        var langkah = o.Langkah.Tentang;
        var kasus = Nomor(langkah);
        if (kasus is not null || langkah == Untuk)
        {
            if (o.Pada - o.Sesi.Pada < BaruDibuat) return await JawabKasusAsync(o, langkah, kasus, ct);
            // What he writes days later is not about that any more.
            Tinggalkan(o);
            return false;
        }
        if (DrafAduan.Baca(o) is { } draf) return await JawabDrafAsync(o, draf, langkah, ct);
        // A draft of yesterday: what is written now may begin a new one.
        DrafAduan.Buang(o);
        o.Ke(Langkah.Awal);
        return false;
    }

    async Task<bool> KetukAsync(Obrolan o, string apa, string tentang, CancellationToken ct)
    {
        switch (apa)
        {
            // What he has begun is not thrown away by an old bubble.
            case "BARU" when DrafAduan.Baca(o) is { } lama: await LanjutAsync(o, lama.DenganFoto(await FotoLepasAsync(o, ct)), lama.Uraian.Length > 0 ? Dilanjutkan : "", ct); return true;
            case "BARU": await BukaAsync(o, new() { Sejak = o.Pada }, "", ct); return true;
            case "BATAL": Batalkan(o); return true;
            case "UNTUK": await UntukAsync(o, tentang, ct); return true;
            case "LANJUT" or "KIRIM" or "ANONIM" or "UBAH" or "KAT" or "HAL" or "TEMPAT":
                if (DrafAduan.Baca(o) is { } draf) await KetukDrafAsync(o, draf, apa, tentang, ct);
                else if (await BaruSajaAsync(o, ct) is { } baru) o.Jawab(await RincianAsync(o, baru, ct));
                else o.Jawab(KalimatLapor.DrafHabis);
                return true;
            default: return await KetukKasusAsync(o, apa, tentang, ct);
        }
    }

    public async Task<IReadOnlyList<BarisStatus>> StatusAsync(Obrolan o, CancellationToken ct)
    {
        var kasus = await BerjalanAsync(o, ct);
        Tutup(o, kasus);
        List<BarisStatus> baris = [.. kasus.Select(a => new BarisStatus($"ADU:LIHAT:{a.Id}", a.Nomor, KalimatKasus.Baris(a)))];
        if (DrafAduan.Baca(o) is { } d && d.Uraian.Length > 0) baris.Add(new("ADU:LANJUT", "Lanjutkan aduan", "Aduan yang Anda tulis belum dikirim."));
        return baris;
    }

    public async Task<bool> NomorAsync(Obrolan o, CancellationToken ct)
    {
        var nomor = Pemahaman.NomorPermohonan(o.Pesan.Teks);
        var pendek = nomor is null && Pendek().Match(Pemahaman.Polos(o.Pesan.Teks)) is { Success: true } m ? m.Groups[1].Value.PadLeft(6, '0') : null;
        if (pendek is null && nomor?.StartsWith(Tanda, StringComparison.Ordinal) != true) return false;
        var a = pendek is null ? await CariAsync(o, nomor!, ct) : await CariPendekAsync(o, pendek, ct);
        if (a is not null && o.Langkah == new Langkah(Tanda, Untuk) && TitipanAduan.Baca(o) is not null) await UntukAsync(o, a.Nomor, ct);
        else o.Jawab(a is null ? KalimatLapor.TakAda : await RincianAsync(o, a, ct));
        return true;
    }

    public Task SusulanAsync(Obrolan o, CancellationToken ct)
    {
        var langkah = o.Langkah.Tentang;
        return Nomor(langkah) is not null || langkah == Untuk ? SusulanKasusAsync(o, langkah, ct)
            : DrafAduan.Baca(o) is { } draf ? LanjutAsync(o, draf, draf.Uraian.Length > 0 ? "Foto diterima.\n\n" : "", ct) : Task.CompletedTask;
    }

    /// <summary>Words that want something else altogether: they are not swallowed by a step. What complains, names an hour, a price or an officer without asking, or only mentions a service in a longer sentence, was meant for the step.</summary>
    static async Task<bool> HalLainAsync(Obrolan o, CancellationToken ct)
    {
        if (Pemahaman.PilihanNomor(o.Pesan.Teks) is not null) return false;
        var maksud = Pemahaman.Tafsir(o.Pesan.Teks, o.Katalog, Langkah.Awal);
        // "mau bikin KTP" wants one of several services: clear enough that it answers nothing here.
        string[] kata = Pemahaman.Polos(o.Pesan.Teks).Split(' ');
        var lain = maksud is { Niat: Niat.Ajukan or Niat.Syarat or Niat.Terima or Niat.Menu, Yakin: >= 0.8 } or { Niat: Niat.Ajukan, Calon.Count: > 0 }
            || maksud is { Niat: not (Niat.TidakJelas or Niat.Aduan or Niat.Batal), Yakin: >= 0.8 } && (o.Pesan.Teks.TrimEnd().EndsWith('?') || kata.Any(KataTanya.Contains));
        return lain && (maksud.Mulai || kata.Length <= KataHalLain) && Urut(o.Pesan.Teks, await KategoriAsync(o, ct)).Count == 0;
    }

    /// <summary>"foto:ADU-2026-000045" → the number.</summary>
    static string? Nomor(string langkah) => langkah.Split(':', 2) is [_, var nomor] && nomor.StartsWith(Tanda, StringComparison.Ordinal) ? nomor : null;

    static bool Berkas(Obrolan o) => o.Pesan is { Jenis: JenisPesan.Gambar or JenisPesan.Dokumen or JenisPesan.Video or JenisPesan.Suara, Lampiran: not null, Wamid: not null };

    static Tempat? Titik(Obrolan o) => o.Pesan.Jenis == JenisPesan.Lokasi ? RincianPesan.DariJson(o.Pesan.Rincian)?.Tempat : null;

    [GeneratedRegex(@"^(?:cek |lihat |status )?(?:adu|aduan|laporan) (?:nomor |no )?0*([0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pendek();
}
