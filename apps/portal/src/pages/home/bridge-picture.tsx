/** A covered bridge (廊桥) over the river, drawn in lines: the place, and what the platform does. */
export function BridgePicture() {
  return (
    <div class="hero-picture">
      <svg viewBox="0 0 560 220" aria-hidden="true" focusable="false">
        <path d="M0 196c60-10 90 8 150 0s90-10 130-2 90 8 150 0 90-8 130-2M40 210c50-8 90 6 140 0M330 212c60-8 110 6 170-2" />
        <path d="M60 192C120 92 440 92 500 192M84 192C140 112 420 112 476 192" />
        <path d="M40 132h480M52 118h456" />
        <path d="M70 118V82M118 118V82M166 118V82M214 118V76M262 118V66M298 118V66M346 118V76M394 118V82M442 118V82M490 118V82" />
        <path d="M46 84C90 78 160 78 206 74L226 54H334L354 74C400 78 470 78 514 84L496 64C450 62 400 60 364 56L346 36H214L196 56C160 60 110 62 64 64Z" />
        <path d="M214 36C240 30 258 22 280 12C302 22 320 30 346 36" />
      </svg>
    </div>
  )
}
