using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>
/// The talk about appointments: choose a time, confirm, move, cancel. A time is a button's id or the citizen's own words; whatever a tap asks for is looked up anew, so a bubble days old is as good as a
/// fresh one. Where somebody was faster the whole message is worked on again, and what is still free is offered.
/// </summary>
public sealed partial class ObrolanJanji : IAlurObrolan
{
    // What the session remembers: the name and the NIK it is for, a special need, that it is for somebody else, the people and the choices offered last.
    const string Nama = "jnj-nama", NikOrang = "jnj-nik", Butuh = "jnj-butuh", Siapa = "jnj-siapa", Orang = "jnj-orang", Pilihan = "jnj-pilihan";
    const string Tanda = "JNJ";
    const int JanjiTerbanyak = 9;

    static readonly string[] Ya = ["ya", "iya", "y", "ya pesan", "pesan", "ok", "oke", "benar", "betul", "setuju", "sudah benar", "lanjut", "ya batalkan", "ya ganti", "jadi"];
    static readonly string[] Tidak = ["tidak", "tdk", "gak", "nggak", "ga", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi", "batal", "batalkan", "cancel"];

    public string Awalan => Tanda;

    public string Ajakan => "Pesan jadwal";

    public string? HalamanLoket => "/janji";

    public bool Melayani(Layanan layanan) => layanan.JenisHasil == JenisHasil.Booking;

    public async Task<bool> SiapAsync(LayananDb db, string jalurUnit, Layanan layanan, CancellationToken ct) => (await db.JadwalUntukAsync(jalurUnit, layanan.Kode, ct)).Count > 0;

    public async Task<bool> KartuAsync(Obrolan o, Layanan layanan, CancellationToken ct)
    {
        var jadwal = await o.Db.JadwalUntukAsync(o.Unit.Jalur, layanan.Kode, ct);
        if (jadwal.Count == 0) return false;
        SlotKosong? terdekat = null;
        foreach (var j in jadwal)
            if ((await BukuJanji.SlotKosongAsync(o.Db, j, o.Pada, null, 1, ct)) is [var s] && (terdekat is null || s.MulaiPada < terdekat.MulaiPada)) terdekat = s;
        o.Ke(new(Langkah.Kartu, layanan.Kode));
        o.Jawab(KalimatPesan.Kartu(layanan, jadwal, terdekat));
        return true;
    }

    public async Task MulaiAsync(Obrolan o, Layanan layanan, CancellationToken ct)
    {
        Lupakan(o);
        var jadwal = await o.Db.JadwalUntukAsync(o.Unit.Jalur, layanan.Kode, ct);
        if (jadwal.Count == 0) o.Jawab(Sajian.Tombol("Layanan ini sedang tidak membuka janji temu.", Kalimat.TanyaPetugas, Kalimat.LihatMenu));
        else if ((await AktifAsync(o, ct)).FirstOrDefault(j => j.Jadwal.KodeLayanan == layanan.Kode) is { } ada) o.Jawab(KalimatPesan.SudahAda(ada));
        else if (jadwal is [var satu]) await TawarkanAsync(o, new(satu, null), Kata(o), ct);
        else
        {
            o.Ke(new(Tanda, "tempat"));
            Sebut(o, KalimatPesan.PilihTempat(layanan, jadwal));
        }
    }

    public async Task<bool> JawabAsync(Obrolan o, CancellationToken ct)
    {
        if (o.Pesan.PilihanId is { } id) return id.StartsWith(Tanda + ":", StringComparison.Ordinal) && await KetukAsync(o, id[(Tanda.Length + 1)..], ct);
        return o.Pesan.Jenis is JenisPesan.Teks or JenisPesan.Tombol && await TulisAsync(o, ct);
    }

    public async Task<IReadOnlyList<BarisStatus>> StatusAsync(Obrolan o, CancellationToken ct)
    {
        var tunggu = await TungguanAsync(o, null, ct);
        return [.. (await AktifAsync(o, ct)).Select(j => new BarisStatus($"JNJ:LIHAT:{j.Id}", KalimatPesan.Pendek(j), $"*{j.Kode}*\n{j.Jadwal.Nama}, {KalimatJanji.Waktu(j.Slot)}, atas nama {j.NamaSingkat}: {KalimatPesan.Keadaan(j)}.")),
            .. tunggu.Select(t => new BarisStatus($"JNJ:TUNGGUAN:{t.Id}", "Daftar tunggu", $"Daftar tunggu {t.Jadwal.Nama}, atas nama {t.NamaSingkat}: {(t.Slot is { } s && t.Status == StatusTunggu.Ditawari ? $"ada tempat {KalimatJanji.Waktu(s)}, menunggu jawaban Anda" : "belum ada tempat kosong")}."))];
    }

    /// <summary>A code, or words about an appointment that exists: "batal booking", "ganti jadwal", "jadwal saya"; right below a reminder also "datang" and "batal".</summary>
    public async Task<bool> NomorAsync(Obrolan o, CancellationToken ct)
    {
        var kata = Pemahaman.Polos(o.Pesan.Teks);
        if (KodeTertulis().Match(o.Pesan.Teks) is { Success: true } m)
        {
            var kode = $"{Janji.Awalan}{m.Groups[1].Value}".ToUpperInvariant();
            var apa = Membatalkan().IsMatch(kata) ? "BATAL" : Memindahkan().IsMatch(kata) ? "PINDAH" : "LIHAT";
            return await KetukAsync(o, $"{apa}:{kode}", ct);
        }
        if (TentangJanji(kata)) return Membatalkan().IsMatch(kata) ? await ManaAsync(o, "dibatalkan", "BATAL", ct) : await ManaAsync(o, "diganti", "PINDAH", ct);
        if (MintaKode().IsMatch(kata) && (await AktifAsync(o, ct)).Count > 0) return await ManaAsync(o, "dikirim gambar kodenya", "KODE", ct);
        if (Milikku().IsMatch(kata)) return await ManaAsync(o, "dilihat", "LIHAT", ct);
        if (Sahutan(kata) is not { } sahut || await TerakhirAsync(o, ct) is not { } diingatkan) return false;
        return await KetukAsync(o, $"{sahut}:{diingatkan}", ct);
    }

    public Task<bool> LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct) => Task.FromResult(false);

    static KataWaktu? Kata(Obrolan o) => o.Pesan.PilihanId is null ? KataWaktu.Baca(o.Pesan.Teks, o.HariIni) : null;

    /// <summary>This citizen's appointments that lie ahead, the next one first.</summary>
    static Task<List<Janji>> AktifAsync(Obrolan o, CancellationToken ct)
    {
        var (kontak, kini) = (o.Percakapan.KontakId, o.Pada);
        return o.Db.Janji.Lengkap().Where(j => j.KontakId == kontak && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi) && j.Slot.SelesaiPada > kini)
            .OrderBy(j => j.Slot.MulaiPada).ThenBy(j => j.Id).Take(JanjiTerbanyak).ToListAsync(ct);
    }

    static Task<List<TungguSlot>> TungguanAsync(Obrolan o, int? jadwalId, CancellationToken ct)
    {
        var percakapan = o.Percakapan.Id;
        return o.Db.TungguSlot.LengkapTunggu().Where(t => t.PercakapanId == percakapan && (t.Status == StatusTunggu.Menunggu || t.Status == StatusTunggu.Ditawari) && (jadwalId == null || t.JadwalId == jadwalId))
            .OrderBy(t => t.Id).Take(3).ToListAsync(ct);
    }

    /// <summary>One of this citizen's appointments, by id or code; never somebody else's.</summary>
    static Task<Janji?> MilikAsync(Obrolan o, string tanda, CancellationToken ct)
    {
        var kontak = o.Percakapan.KontakId;
        return int.TryParse(tanda, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? o.Db.Janji.Lengkap().FirstOrDefaultAsync(j => j.Id == id && j.KontakId == kontak, ct)
            : o.Db.Janji.Lengkap().FirstOrDefaultAsync(j => j.Kode == tanda && j.KontakId == kontak, ct);
    }

    static async Task<bool> ManaAsync(Obrolan o, string untuk, string apa, CancellationToken ct)
    {
        var semua = await AktifAsync(o, ct);
        if (semua is [var satu]) return await KetukAsync(o, $"{apa}:{satu.Id.ToString(CultureInfo.InvariantCulture)}", ct);
        if (semua.Count > 0) Sebut(o, KalimatPesan.Mana(untuk, $"{Tanda}:{apa}", semua), new Langkah(Tanda, "mana"));
        else if (await o.Db.Janji.AnyAsync(j => j.KontakId == o.Percakapan.KontakId, ct)) o.Jawab(KalimatPesan.TakPunya);
        else return false;
        return true;
    }

    /// <summary>The appointment of the reminder that the office said last; null when it said something else since.</summary>
    static async Task<string?> TerakhirAsync(Obrolan o, CancellationToken ct)
    {
        var percakapan = o.Percakapan.Id;
        var rincian = await o.Db.Pesan.Where(p => p.PercakapanId == percakapan && p.Arah == ArahPesan.Keluar).OrderByDescending(p => p.Urut).ThenByDescending(p => p.Id).Select(p => p.Rincian).FirstOrDefaultAsync(ct);
        return rincian is not null && Pengingat().Match(rincian) is { Success: true } m ? m.Groups[1].Value : null;
    }

    /// <summary>To cancel or move an appointment, in few words: "batal booking", "ganti jadwal".</summary>
    static bool TentangJanji(string kata) => kata.Split(' ').Length <= 8 && Bendanya().IsMatch(kata) && (Membatalkan().IsMatch(kata) || Memindahkan().IsMatch(kata));

    static string? Sahutan(string kata) => kata switch
    {
        "datang" or "saya datang" or "akan datang" or "ya datang" or "jadi datang" or "ya" or "iya" => "DATANG",
        "batal" or "batalkan" or "tidak datang" or "tidak jadi" or "gak jadi" or "ga jadi" or "tidak bisa datang" or "tidak bisa" => "BATAL",
        "ganti jadwal" or "pindah waktu" or "ganti waktu" or "lain waktu" => "PINDAH",
        _ => null
    };

    /// <summary>Says something with choices and remembers them, for whoever answers with a number.</summary>
    static void Sebut(Obrolan o, IsiPesan isi, Langkah? langkah = null)
    {
        if (langkah is { } l) o.Ke(l);
        o.Ingat(Pilihan, string.Join('\n', isi.Pilihan.Select(p => p.Id)));
        o.Jawab(isi);
    }

    static void Lupakan(Obrolan o)
    {
        foreach (var apa in new[] { Nama, NikOrang, Butuh, Siapa, Orang, Pilihan })
            if (o.Sesi.Ingatan[apa] is not null) o.Ingat(apa, null);
    }

    /// <summary>It is booked: the words first, then the code as a picture; if that cannot be sent, the words have arrived.</summary>
    static void SelesaiBerkode(Obrolan o, IsiPesan isi, Janji janji)
    {
        Selesai(o, isi);
        o.Jawab(KalimatJanji.Qr(janji));
    }

    /// <summary>The talk is over; what else the session knows stays.</summary>
    static void Selesai(Obrolan o, IsiPesan isi)
    {
        Lupakan(o);
        o.Ke(Langkah.Awal);
        o.Jawab(isi);
    }

    [GeneratedRegex(@"\bJNJ[\s-]*([2-9A-HJKMNP-TV-Z]{6})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KodeTertulis();

    [GeneratedRegex(@"\b(batal\w*|cancel|tidak jadi|gak jadi|ga jadi|nggak jadi)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Membatalkan();

    [GeneratedRegex(@"\b(ganti|pindah\w*|ubah|undur\w*|mundur\w*|maju\w*|geser|reschedule|re schedule|jadwal ulang)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Memindahkan();

    [GeneratedRegex(@"\b(booking\w*|boking\w*|jadwal\w*|janji\w*|reservasi|reschedule|antrean|perekaman|rekam)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bendanya();

    [GeneratedRegex(@"^((cek|lihat|kapan|mana) )?(jadwal|booking\w*|janji|janji temu) (saya|sy|aku)( kapan)?$|^(cek|lihat) (jadwal|booking|janji temu)$", RegexOptions.CultureInvariant)]
    private static partial Regex Milikku();

    [GeneratedRegex(@"^(minta |kirim |mana |lihat )?(ulang )?(qr|kode|qr code|qrcode|kode qr|barcode|kode booking|kode janji|gambar kode)( (saya|sy|aku|janji saya|booking saya|lagi|ulang))?$", RegexOptions.CultureInvariant)]
    private static partial Regex MintaKode();

    [GeneratedRegex(@"\b(daftar tunggu|waiting list|mau (saya )?tunggu|saya tunggu|tunggu saja|menunggu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MintaTunggu();

    [GeneratedRegex(@"JNJ:DATANG:(JNJ-[0-9A-Z]{6}|[0-9]{1,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pengingat();
}
