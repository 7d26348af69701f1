namespace LayananPublik.Persuratan;

/// <summary>How a letter reaches the citizen's phone: the PDF itself in the chat, or a link to it.</summary>
public enum CaraSerah { Berkas, Tautan }

/// <summary>What a link asks before it hands the letter out.</summary>
public enum PenjagaTautan { Tidak, TanggalLahir, Pin }

/// <summary>By which door somebody outside the office got the letter's file.</summary>
public enum LewatUnduhan { Tautan, Verifikasi }
